"""The kinds of pages, each with one of its addresses in the site of 示例县, which has them all."""

from __future__ import annotations

BUREAU = "shili-yibao"

LISTS = [
    "items",
    "officers",
    "guides",
    "flows",
    "remedies",
    "discretion",
    "inspections",
    "legal-review",
    "recordings",
    "documents",
    "forms",
    "decisions",
    "results",
    "statistics",
]

ITEM = f"{BUREAU}/items/cf-01.html"

KINDS = {
    "home": "index.html",
    "bureau": f"{BUREAU}/index.html",
    "phones": f"{BUREAU}/phones/index.html",
    **{key: f"{BUREAU}/{key}/index.html" for key in LISTS},
    "item": ITEM,
    "guide": f"{BUREAU}/guides/zn-01.html",
    "flow": f"{BUREAU}/flows/xzcf.html",
    "document": f"{BUREAU}/documents/fangan-2026.html",
    "decision": f"{BUREAU}/decisions/2026-001.html",
    "all-items": "items/index.html",
    "category": "items/penalty.html",
    "all-officers": "officers/index.html",
    "all-phones": "phones/index.html",
    "all-remedies": "remedies/index.html",
    "all-decisions": "decisions/index.html",
    "laws": "laws/index.html",
    "law": "laws/slyljjtl.html",
    "changes": "changes.html",
    "supervision": "supervision/index.html",
    "supervision-bureau": f"supervision/{BUREAU}.html",
    "supervision-due": "supervision/due.html",
    "supervision-duties": "supervision/duties.html",
    "supervision-rules": "supervision/rules.html",
    "fields": "help/fields.html",
    "open-data": "open-data/index.html",
    "sitemap": "sitemap.html",
    "about": "about.html",
    "objection": "objection.html",
    "accessibility": "accessibility.html",
    "clerk": "help/clerk.html",
}

LOST = f"{BUREAU}/items/no-such-item.html"
"""An address at which there is nothing."""
