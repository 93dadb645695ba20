"""A cell's text and the value that YAML holds."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from gongshi.loading import read_data
from gongshi.tables.cells import canonical, data_of, same, text_of
from gongshi.tables.cells.canonical import fits
from gongshi.tables.columns import BY_NAME, SHEETS, Column, Shape, value_at
from tests.tables.values import values

DATA = Path(__file__).parents[3] / "data"
COMPOUND = [
    (sheet.name, column.heading)
    for sheet in SHEETS
    for column in sheet.columns
    if column.shape in (Shape.PART, Shape.PARTS, Shape.TEXTS)
]


def column(sheet: str, heading: str) -> Column:
    """Return a column by the names of its sheet and field."""
    return BY_NAME[sheet].by_heading[heading]


@pytest.mark.parametrize(
    ("sheet", "heading", "text", "value"),
    [
        ("人员", "证件编号", "04110535005", "04110535005"),
        ("人员", "证件编号", "０４１１０５３５００５", "04110535005"),
        ("人员", "证件编号", "'04110535005", "04110535005"),
        ("人员", "证件有效期", "至2025年8月15日", "至2025年8月15日"),
        ("人员", "序号", "１", "1"),
        ("人员", "序号", "第3项", "3"),
        ("人员", "姓名", "=1+1", "=1+1"),
        ("文件", "成文日期", "20210715", "2021-07-15"),
        ("文件", "成文日期", "2021-07-15 00:00:00", "2021-07-15"),
        ("文件", "成文日期", "2021年7月15日", "2021年7月15日"),
        ("文件", "成文日期", "２０２１年７月１５日", "2021年7月15日"),
        ("文件", "成文日期", "去年", "去年"),
        ("事项", "类别", "行政处罚类", "行政处罚"),
        ("事项", "类别", "行政监督检查类", "行政检查"),
        ("事项", "类别", "审批", "审批"),
        ("流程图", "重建", "√", "是"),
        ("执法决定", "罚款金额", "1,200.5万元", "1200.5"),
        ("执法决定", "罚款金额", "12,500元", "1.25"),
        ("事项", "项目编码", "410523001\n410523002", "410523001\n410523002"),
        ("事项", "承办机构", "医药科、各县区人社局（医保）", ["医药科", "各县区人社局（医保）"]),
        ("事项", "承办机构", "基金监管股（立案）", [{"名称": "基金监管股", "环节": "立案"}]),
        ("服务指南", "实施部门", "基金监管股 医疗保险服务中心", ["基金监管股", "医疗保险服务中心"]),
        (
            "随机抽查",
            "检查方式",
            "1. 现场检查； 2. 数据审核； 3. 走访",
            ["1. 现场检查；", "2. 数据审核；", "3. 走访"],
        ),
        ("随机抽查", "检查对象", "缴费单位、 参保人员", ["缴费单位、 参保人员"]),
        ("随机抽查", "检查内容", "按约履行", "按约履行"),
        (
            "随机抽查",
            "检查内容",
            "是否存在： 1. 甲： (1) 子一； (2) 子二。 2. 乙。",
            {
                "引语": "是否存在：",
                "列项": [{"内容": "1. 甲：", "列项": ["(1) 子一；", "(2) 子二。"]}, "2. 乙。"],
            },
        ),
        (
            "法制审核",
            "审核条件",
            "应当审核。 (一) 甲的； (二) 乙的。 应当及时调整。",
            {"引语": "应当审核。", "列项": ["(一) 甲的；", "(二) 乙的。"], "结语": "应当及时调整。"},
        ),
        (
            "随机抽查",
            "检查依据",
            "《社会保险法》第84条、《社会保险费征缴暂行条例》第23条",
            [{"法规": "社会保险法", "条款": "第84条"}, {"法规": "社会保险费征缴暂行条例", "条款": "第23条"}],
        ),
        (
            "随机抽查",
            "检查依据",
            "《药品集中采购监督管理办法》(国办发〔2010〕6号)第二章、第三章",
            [{"法规": "药品集中采购监督管理办法", "文号": "国办发〔2010〕6号", "条款": "第二章、第三章"}],
        ),
        (
            "事项",
            "执法依据",
            "《甲法》第三十八条 有下列情形的，依照《乙法》第九条的规定处罚。\n《丙条例》第二条",
            [
                {
                    "法规": "甲法",
                    "条款": "第三十八条",
                    "原文": "有下列情形的，依照《乙法》第九条的规定处罚。",
                },
                {"法规": "丙条例", "条款": "第二条"},
            ],
        ),
        (
            "事项",
            "执法依据",
            "1.【法律】《甲法》第一条：甲。\n2.【行政法规】《乙条例》第二条",
            [
                {"序号": "1.", "法规": "甲法", "条款": "第一条", "原文": "甲。", "所列栏目": "法律"},
                {"序号": "2.", "法规": "乙条例", "条款": "第二条", "所列栏目": "行政法规"},
            ],
        ),
        (
            "事项",
            "责任事项",
            "1. 立案责任（立案岗）：决定是否立案；\n2. 其他责任事项。",
            [
                {"序号": "1.", "责任": "立案责任", "岗位": "立案岗", "内容": "决定是否立案；"},
                {"序号": "2.", "内容": "其他责任事项。"},
            ],
        ),
        (
            "服务指南",
            "咨询方式",
            "咨询：0358-4455556、0358-4455557（工作日）",
            [{"用途": "咨询", "电话": ["0358-4455556", "0358-4455557"], "说明": "工作日"}],
        ),
        (
            "事项",
            "联系方式",
            "服务机构：示例县医疗保障局   服务电话：0999-6218737   0999-6253336   服务地点：大北街 20 米",
            [
                {
                    "用途": "服务电话",
                    "电话": ["0999-6218737", "0999-6253336"],
                    "机构": "示例县医疗保障局",
                    "地址": "大北街 20 米",
                }
            ],
        ),
        (
            "服务指南",
            "咨询方式",
            "基金监管股 联系人：李某 0999-4455556",
            [{"用途": "联系电话", "机构": "基金监管股", "联系人": "李某", "电话": "0999-4455556"}],
        ),
        (
            "事项",
            "执法依据",
            "《社会救助暂行办法》（2019修订）》第三十条",
            [{"法规": "社会救助暂行办法》（2019修订）", "条款": "第三十条"}],
        ),
        (
            "事项",
            "申请材料",
            "共同材料：\n1.收费票据；\n2.病历\n选择材料：\n3.底方",
            [
                {"分组": "共同材料", "列项": ["1.收费票据；", "2.病历"]},
                {"分组": "选择材料", "列项": ["3.底方"]},
            ],
        ),
    ],
)
def test_people_write_it_so(sheet: str, heading: str, text: str, value: Any) -> None:
    """A cell as lists in use have it becomes the value that YAML should hold."""
    assert data_of(column(sheet, heading), text) == value


def test_what_the_column_says_holds_for_each_group() -> None:
    """A basis gets the name of the column in which it stands, unless the cell itself says another."""
    bases = data_of(
        column("事项", "执法依据"), "《甲法》第一条\n〔规章〕《乙办法》第二条", {"所列栏目": "法律"}
    )
    assert [basis["所列栏目"] for basis in bases] == ["法律", "规章"]


@pytest.mark.parametrize(
    "text",
    [
        "".join(f"第{number}条：（一）甲；（二）乙；（三）丙。" for number in range(400)),
        "（一）a；" * 2_000,
        "依据" + " " * 20_000 + "x",
        "1" * 32_767 + "x",
        "《" * 20_000,
        "1." * 10_000,
    ],
)
@pytest.mark.parametrize("heading", ["执法依据", "违法责任", "责任事项", "申请材料", "联系方式", "承办机构"])
def test_no_text_takes_for_ever(heading: str, text: str) -> None:
    """Whatever stands in a cell, it is read to the end."""
    assert data_of(column("事项", heading), text)


def test_an_empty_cell_has_no_value() -> None:
    """Blanks alone are nothing."""
    assert data_of(column("人员", "姓名"), " \n ") is None
    assert text_of(column("人员", "姓名"), None) == ""


def test_groups_stand_behind_their_labels() -> None:
    """What no plain writing can say is written with the names of the fields, and read back."""
    contacts = column("服务指南", "咨询方式")
    value = [{"用途": "咨询", "机构": "基金监管股", "联系人": "李某", "电话": "0999-5550101"}]
    text = text_of(contacts, value)
    assert text == "【用途】咨询【机构】基金监管股【联系人】李某【电话】0999-5550101"
    assert data_of(contacts, text) == value


def test_every_value_of_the_real_bureaus_comes_back() -> None:
    """No cell of the five bureaus' lists loses or changes anything; nearly all read as people write."""
    cells = labelled = 0
    for folder in read_data(DATA).bureaus:
        for key, files in folder.lists.items():
            for _, holder in files:
                for sheet in SHEETS:
                    if sheet.kind is None:
                        rows = [holder.written]
                    elif sheet.kind.key == key:
                        rows = holder.written.get(sheet.key) or []
                    else:
                        continue
                    for row in rows:
                        for each in sheet.columns:
                            value = value_at(row, each.way)
                            if value is None:
                                continue
                            text = text_of(each, value)
                            assert same(each, value, data_of(each, text)), (each.heading, value, text)
                            cells += 1
                            labelled += "【" in text
    assert cells > 1_200
    assert labelled < cells * 0.05


@pytest.mark.parametrize(("sheet", "heading"), COMPOUND)
@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_whatever_the_model_takes_comes_back(sheet: str, heading: str, data: st.DataObject) -> None:
    """Lists and groups of any texts, however odd, are read back from their cell as they were."""
    each = column(sheet, heading)
    value = data.draw(values(each))
    assume(fits(each, value))
    text = text_of(each, value)
    assert canonical(each, data_of(each, text)) == canonical(each, value)
