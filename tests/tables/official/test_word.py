"""Official lists in Word: paper, heads on every page, merged cells, whole rows, the same bytes every time."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.shared import Mm

from county import BUREAU, TODAY, write_county
from gongshi.checking import checked_site
from gongshi.tables.official import OFFICIAL, forms_for, notice_word, official_word
from tests.build.project import DAY
from tests.tables.official.filled import (
    Document,
    bureau_of,
    county_site,
    form_of,
    real_site,
    word_of,
    word_text,
)


def head_of(table: Any) -> list[list[str]]:
    """Return the texts of the rows that are repeated on each page; merged cells once."""
    rows = [
        row
        for row in table.rows
        if row._tr.trPr is not None and row._tr.trPr.find(qn("w:tblHeader")) is not None
    ]
    return [[cell.text for cell in dict.fromkeys(row.cells)] for row in rows]


def merged_rows(table: Any, column: int) -> list[str]:
    """Return for each row how the cell of a column is merged: restart, continue, or nothing."""
    found = []
    for row in table.rows:
        merge = row._tr.tc_lst[column].tcPr.find(qn("w:vMerge"))
        found.append("" if merge is None else merge.get(qn("w:val"), "continue"))
    return found


def test_the_list_of_items_has_a_head_of_two_rows() -> None:
    """Grounds stand in a column for each level of law below one heading, limits below another; both rows are repeated."""
    (table,) = word_of("items", "linxian-yibao").tables
    upper, lower = head_of(table)
    assert upper[:6] == ["序号", "项目名称", "执法类别", "执法主体", "承办机构", "执法依据"]
    assert upper[-1] == "办理时限"
    assert [
        name for name in lower if name in {"法律", "行政法规", "规章", "规范性文件", "法定时限", "承诺时限"}
    ] == [
        "法律",
        "行政法规",
        "规章",
        "规范性文件",
        "法定时限",
        "承诺时限",
    ]


def test_columns_that_say_nothing_are_left_out() -> None:
    """A list whose items have neither codes nor limits has no columns for them."""
    (table,) = word_of("items", "yangquan-yibao").tables
    upper, _ = head_of(table)
    assert upper == ["序号", "项目名称", "执法类别", "承办机构", "执法依据", "实施对象"]


def test_grounds_stand_where_the_bureau_put_them() -> None:
    """A regulation that the bureau published among the laws stays there, and a note tells its level."""
    document = word_of("items", "linxian-yibao")
    (table,) = document.tables
    lower = [cell.text for cell in table.rows[1].cells]
    row = [cell.text for cell in table.rows[2].cells]
    assert "《中华人民共和国社会保险法》第八十七条" in row[lower.index("法律")]
    assert "《医疗保障基金使用监督管理条例》第三十七条" in row[lower.index("法律")]
    assert row[lower.index("行政法规")] == "三定方案"
    notes = "".join(paragraph.text for paragraph in document.paragraphs)
    assert "《医疗保障基金使用监督管理条例》列在“法律”，属于行政法规（第1、2项）" in notes


def test_cells_are_merged_as_the_official_form_has_them() -> None:
    """In the list of recordings the category and its matters are one cell for all their rows."""
    (table,) = word_of("recordings", "linxian-yibao").tables
    (names,) = head_of(table)
    for name in ("执法类别", "执法事项"):
        merged = merged_rows(table, names.index(name))[1:]
        assert merged[0] == "restart"
        assert merged[1] == merged[2] == "continue"
        assert merged[-1] == ""
    assert set(merged_rows(table, names.index("记录事项"))) == {""}


def test_lists_lie_across_the_page_and_texts_stand_upright() -> None:
    """Tables are printed on A4 across, guides on A4 upright with the margins of official documents."""
    (section,) = word_of("officers", "linxian-yibao").sections
    assert (section.orientation, section.page_width, section.page_height) == (
        WD_ORIENT.LANDSCAPE,
        pytest.approx(Mm(297), abs=700),
        pytest.approx(Mm(210), abs=700),
    )
    (section,) = word_of("guides", "linxian-yibao").sections
    assert section.orientation == WD_ORIENT.PORTRAIT
    assert section.top_margin == pytest.approx(Mm(37), abs=700)
    assert section.left_margin == pytest.approx(Mm(28), abs=700)


def test_pages_are_numbered() -> None:
    """Every page has its number at the foot, between dashes."""
    (section,) = word_of("officers", "linxian-yibao").sections
    footer = section.footer._element.xml
    assert "— " in footer
    assert " PAGE " in footer


def test_only_long_rows_may_be_cut() -> None:
    """A row of short texts stays whole at the end of a page; one with whole articles may go on overleaf."""
    (table,) = word_of("items", "linxian-yibao").tables
    whole = [
        row._tr.trPr is not None and row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows
    ]
    assert whole[:2] == [True, True]
    assert not whole[4]
    (table,) = word_of("officers", "linxian-yibao").tables
    assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows)


def test_a_declaration_is_printed_as_such() -> None:
    """A list that the bureau declares empty has the declaration and its day, and no table."""
    document = word_of("officers", "jiange-yibao")
    assert document.tables == []
    assert "暂无人员取得行政执法证（2021年6月4日声明）" in [
        paragraph.text for paragraph in document.paragraphs
    ]


def test_notes_source_and_day_stand_below() -> None:
    """Below the table stand the bureau's notes, the document with number and day, and the day of the data."""
    said = [paragraph.text for paragraph in word_of("officers", "linxian-yibao").paragraphs]
    assert said == [
        "临县医疗保障局行政执法人员清单",
        "填表说明：",
        "1. 工作单位填写执法证件上的单位名称；",
        "2. 证件有效期采用“××××年××月—××××年××月”格式。",
        "来源：《关于印发《全面推行行政执法三项制度相关清单指南流程图》的通知》（临医保函〔2021〕6号，2021年7月15日）附件1",
        "本表由公示数据生成，数据日期：2026年11月21日",
    ]


def test_a_guide_has_the_twelve_headings() -> None:
    """A guide has the twelve headings of the official form in their order, the empty ones too."""
    said = [paragraph.text for paragraph in word_of("guides", "linxian-yibao").paragraphs]
    headings = [text for text in said if re.match("[一二三四五六七八九十]+、", text)]
    assert len(headings) == 36
    assert [text.partition("：")[0] for text in headings[:12]] == [
        "一、事项编码",
        "二、实施部门",
        "三、事项类别",
        "四、适用范围",
        "五、处罚依据",
        "六、办理流程",
        "七、收费依据及标准",
        "八、结果送达",
        "九、行政救济途径及方式",
        "十、咨询方式",
        "十一、监督投诉渠道",
        "十二、结果查询",
    ]
    assert headings[0] == "一、事项编码："
    assert headings[1] == "二、实施部门：基金监管股"


def test_posts_have_their_contacts_below() -> None:
    """On the form of posts each item has its posts and its liability, and below it a row with whom to reach."""
    document = word_of("posts", "tangyin-yibao")
    (table,) = document.tables
    assert head_of(table) == [
        ["序号", "职权类别", "职权名称", "实施依据", "责任事项（岗位责任）", "违法责任"]
    ]
    assert len(table.rows) == 1 + 2 * 20
    assert table.rows[2].cells[0].text.startswith("汤阴县医疗保障局 服务电话：0372-6218737 0372-6253336")
    assert table.rows[1].cells[4].text.startswith("1.立案责任（立案岗）：对检查中发现")
    assert "第1项“责任事项（岗位责任）”栏原作“责任事项（岗位职责）”。" in [
        each.text for each in document.paragraphs
    ]


def test_titles_are_those_that_were_published() -> None:
    """A list has the title under which it was published; the items of a system of posts have their own list's."""
    assert word_of("posts", "tangyin-yibao").paragraphs[0].text == "汤阴县医疗保障局行政执法岗责体系（试行）"
    assert word_of("items", "tangyin-yibao").paragraphs[0].text == "汤阴县医疗保障局行政执法事项清单"
    said = [each.text for each in word_of("flows", "xiangyuan-yibao").paragraphs[:2]]
    assert said == ["襄垣县医疗保障局", "行政职权运行流程图"]


def test_forms_for_a_bureau() -> None:
    """A bureau has the forms of the lists that it published or declared empty, and no others."""
    bureau, _ = bureau_of("yangquan-yibao")
    assert [form.slug for form in forms_for(bureau)] == ["profile", "items", "documents"]
    bureau, _ = bureau_of("linxian-yibao")
    assert "posts" not in {form.slug for form in forms_for(bureau)}
    (bureau,) = county_site().bureaus
    assert forms_for(bureau) == OFFICIAL


def test_the_same_data_give_the_same_bytes() -> None:
    """A list and a notice made twice for the same day are the same to the byte; no file tells when it was made."""
    bureau, site = bureau_of("xiangyuan-yibao")
    assert official_word(form_of("flows"), bureau, site, DAY) == official_word(
        form_of("flows"), bureau, site, DAY
    )
    content = notice_word(bureau, site, DAY)
    assert content == notice_word(bureau, site, DAY)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"2026-11-21T00:00:00Z" in archive.read("docProps/core.xml")


def test_every_part_is_sound_xml(tmp_path: Any) -> None:
    """Whatever a clerk writes, every part of the file is XML that a program can read, and nothing of it is markup."""
    changes = {
        f"{BUREAU}/人员.yml": '清单:\n  - {姓名: "<w:p>&\\x07\\ufffe\\"张", 证件编号: "09990000001", 职务: "a\\tb]]>"}\n'
    }
    site = checked_site(write_county(tmp_path, changes))
    content = official_word(form_of("officers"), site.bureaus[0], site, TODAY)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for name in archive.namelist():
            ET.fromstring(archive.read(name))  # noqa: S314 - our own file
    (table,) = Document(io.BytesIO(content)).tables
    assert table.rows[1].cells[1].text == '<w:p>&"张'


def test_every_form_of_every_bureau_can_be_read() -> None:
    """Each file opens in another program, with its title in it."""
    for site in (real_site(), county_site()):
        for bureau in site.bureaus:
            for form in forms_for(bureau):
                document = Document(io.BytesIO(official_word(form, bureau, site, DAY)))
                assert "".join(form.title(bureau).split()) in word_text(document)
