"""The plan of the site: every page that the data makes."""

from __future__ import annotations

from collections.abc import Iterator

from gongshi.changes.history import NO_HISTORY, History
from gongshi.records import LISTS
from gongshi.site import Site
from gongshi.supervising import Supervision

from . import changes
from .bureau_pages import bureau_pages
from .cross_pages import cross_pages
from .desk import Desk
from .fields import reference
from .open_data import VERSION, collections
from .spec import HOME, PageSpec
from .supervision import DeskView
from .supervision_pages import supervision_pages


def plan(
    site: Site, supervision: Supervision, desk: Desk, history: History = NO_HISTORY
) -> Iterator[PageSpec]:
    """Yield every page: bureaus first, then what goes across them, the supervisor's desk, the site's own."""
    today = supervision.today
    for bureau in site.bureaus:
        yield from bureau_pages(bureau, today)
    yield from cross_pages(site, today, supervision.library)
    if desk.published:
        yield from supervision_pages(DeskView(site, supervision, desk))
    yield PageSpec(
        changes.ADDRESS,
        "pages/changes.html",
        "变更记录",
        "各机关公示内容的变更：新公开、修改、删除了什么，原来怎样，现在怎样",
        HOME,
        lambda: {
            "news": changes.news_of(history, site, today),
            "feed": changes.FEED,
            "anchor_of_day": changes.anchor_of_day,
        },
    )
    yield PageSpec(
        "search.html",
        "pages/search.html",
        "检索",
        "检索本站公示的事项、人员、电话、文件和法律依据",
        HOME,
        dict,
    )
    yield PageSpec(
        "help/fields.html",
        "pages/fields.html",
        "字段说明",
        "公示数据的全部字段：名称、含义、是否必填、示例、法律依据",
        HOME,
        lambda: {"files": reference()},
    )
    yield PageSpec(
        "open-data/index.html",
        "pages/open_data.html",
        "开放数据",
        "本站全部数据的 JSON 下载与字段说明",
        HOME,
        lambda: {"collections": collections(site), "version": VERSION},
    )
    yield PageSpec(
        "sitemap.html", "pages/sitemap.html", "站点地图", "本站的全部栏目", HOME, lambda: {"kinds": LISTS}
    )
