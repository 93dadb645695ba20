"""The notice with all lists: the cover as the document has it, then every list under its number."""

from __future__ import annotations

import io
from typing import Any

from docx.enum.section import WD_ORIENT

from county import TODAY
from gongshi.tables.official import notice_word
from tests.build.project import DAY
from tests.tables.official.filled import Document, bureau_of


def notice_of(id_: str) -> Any:
    """Return a bureau's notice as python-docx reads it."""
    bureau, site = bureau_of(id_)
    return Document(io.BytesIO(notice_word(bureau, site, DAY)))


def test_the_cover_is_the_document() -> None:
    """Organ, number, title, addressee, text, annexes, organ and day stand as in the document."""
    said = [paragraph.text for paragraph in notice_of("linxian-yibao").paragraphs if paragraph.text]
    assert said[:4] == [
        "临县医疗保障局",
        "临医保函〔2021〕6号",
        "关于印发《全面推行行政执法三项制度相关清单指南流程图》的通知",
        "局各股室、县医疗保险服务中心：",
    ]
    assert said[4].startswith("根据《临县人民政府办公室")
    assert said[5] == "制度实施过程中有何问题或建议，请及时反馈局综合办公室。"
    assert said[6] == "附件：1. 临县医疗保障局行政执法人员清单"
    assert said[12] == "7. 临县医疗保障局重大行政执法决定法制审核流程图"
    end = said.index("2021年7月15日")
    assert said[end - 1] == "临县医疗保障局"
    assert said[end + 1] == "附件1"


def test_annexes_have_the_numbers_of_the_document() -> None:
    """Each list stands under the number that the document gives it; lists beyond them follow, and are named too."""
    said = [paragraph.text for paragraph in notice_of("linxian-yibao").paragraphs if paragraph.text]
    titles = {
        text: said[place + 1]
        for place, text in enumerate(said)
        if text.startswith("附件") and text[2:].isdigit()
    }
    assert {name: title.replace("\n", " ") for name, title in titles.items()} == {
        "附件1": "临县医疗保障局行政执法人员清单",
        "附件2": "临县医疗保障局行政执法事项清单",
        "附件3": "临县医疗保障局随机抽查事项清单",
        "附件4": "临县医疗保障局行政执法音像记录事项清单",
        "附件5": "临县医疗保障局重大行政执法决定法制审核目录清单",
        "附件6": "临县医疗保障局行政执法事项服务指南",
        "附件7": "临县医疗保障局 重大行政执法决定法制审核流程图",
        "附件8": "临县医疗保障局行政执法主体信息",
        "附件9": "临县医疗保障局",
    }
    listed = [text.removeprefix("附件：") for text in said[6:15]]
    assert [text.partition(". ")[0] for text in listed] == [str(number) for number in range(1, 10)]


def test_each_part_has_its_own_paper() -> None:
    """The cover stands upright, lists lie across, guides stand upright again; each begins a page."""
    sections = notice_of("linxian-yibao").sections
    upright, across = WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE
    kinds = [section.orientation for section in sections]
    assert kinds == [upright, across, across, across, across, across, upright, upright, upright, across]


def test_one_declaration_for_several_lists_stands_once() -> None:
    """A declaration that one paragraph of the document makes for three lists is one annex."""
    said = [paragraph.text for paragraph in notice_of("jiange-yibao").paragraphs]
    title = "剑阁县医疗保障局上年度双随机抽查结果、行政处罚决定、上年度本机关行政执法数据总体情况"
    assert said.count(title) == 1


def test_documents_that_the_cover_names_are_annexed() -> None:
    """A scheme that the document has as its annex stands in the notice with its text."""
    said = [paragraph.text for paragraph in notice_of("jiange-yibao").paragraphs]
    place = said.index("剑阁县医疗保障局实行行政执法三项制度方案")
    assert said[place - 1].startswith("附件")
    assert len("".join(said[place:])) > 1000


def test_a_bureau_without_a_notice_has_a_plain_cover() -> None:
    """Where no document has a text, the cover has a title, the annexes, the bureau and the day."""
    said = [paragraph.text for paragraph in notice_of("yangquan-yibao").paragraphs if paragraph.text]
    assert said[:5] == [
        "阳泉市医疗保障局行政执法公示清单",
        "附件：1. 阳泉市医疗保障局行政执法主体信息",
        "2. 阳泉市医疗保障局行政执法事项清单（2024版）",
        "3. 阳泉市医疗保障局文件目录",
        "阳泉市医疗保障局",
    ]
    assert said[5] == "2026年11月21日"


def test_a_document_can_be_chosen() -> None:
    """The cover is that of the document that is asked for."""
    bureau, site = bureau_of("shili-yibao")
    record = bureau.entries("documents")[0].record
    document = Document(io.BytesIO(notice_word(bureau, site, TODAY, record)))
    assert record.number in [paragraph.text for paragraph in document.paragraphs]
