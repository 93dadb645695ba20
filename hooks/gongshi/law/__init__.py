"""Law: the register of laws, and the citations that records make of them."""
