"""How rules of several groups read citations, numbers, offices, addresses, enumerations."""
