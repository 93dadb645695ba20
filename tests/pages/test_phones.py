"""The phone book of a bureau."""

from __future__ import annotations

from pathlib import Path

from county import BUREAU, SMALL_PROFILE, write_small_county
from gongshi.linking import link
from gongshi.loading import load_data
from gongshi.pages.phones import PhoneLine, main_phones, phone_book
from gongshi.site import Bureau


def test_book(bureau: Bureau) -> None:
    """Every number stands beside its purpose and unit, the profile's first, each once a purpose and unit."""
    assert [(line.number, line.purpose, line.unit) for line in phone_book(bureau)] == [
        ("0999-5550101", "投诉举报", ""),
        ("0999-5550102", "咨询", "基金监管股"),
        ("0999-5550103", "咨询", "基金监管股"),
        ("13900000000", "夜间值班", ""),
        ("0999-5550100", "传真", ""),
        ("0999-5550102", "办公电话", "基金监管股"),
        ("0999-5550104", "办公电话", "示例县医疗保险服务中心"),
        ("0999-5550106", "行政复议", "示例县司法局行政复议股"),
        ("0999-5550104", "咨询", "示例县医疗保险服务中心"),
        ("0999-5550101", "24小时投诉举报电话", ""),
        ("0999-5550105", "服务电话", "基金监管股、示例县医疗保险服务中心"),
        ("0999-5550107", "医疗费用手工报销", "示例县政务服务中心2号窗口"),
    ]


def test_where_a_number_comes_from(bureau: Bureau) -> None:
    """Each line says what publishes the number, at which address, and what is noted beside it."""
    by_purpose = {line.purpose: line for line in phone_book(bureau)}
    assert by_purpose["投诉举报"] == PhoneLine(
        "0999-5550101",
        "投诉举报",
        unit="",
        person="",
        hint="24小时",
        where="主体信息",
        address="shili-yibao/index.html#profile",
        anchor="shili-yibao-09995550101",
    )
    assert by_purpose["服务电话"].address == "shili-yibao/items/cf-01.html"
    assert by_purpose["行政复议"].address == "shili-yibao/remedies/index.html#r-fy-01"
    assert by_purpose["咨询"].note == "王某丙"


def test_main_phones(bureau: Bureau) -> None:
    """The numbers that a citizen needs first are the profile's own, at most four."""
    assert [line.purpose for line in main_phones(bureau)] == ["投诉举报", "咨询", "咨询", "夜间值班"]


def test_main_phones_of_a_silent_profile(tmp_path: Path) -> None:
    """Where the profile has no number, those of the offices and items take its place; without any there is none."""
    offices = SMALL_PROFILE + "内设机构: [{名称: 基金监管股, 电话: 0999-5550102, 负责人: 张某甲}]\n"
    files = {f"{BUREAU}/主体.yml": offices, "bureaus/wu-yibao/主体.yml": SMALL_PROFILE}
    shili, none = link(load_data(write_small_county(tmp_path, files))).bureaus
    assert [(line.number, line.note) for line in main_phones(shili)] == [("0999-5550102", "张某甲")]
    assert (main_phones(none), phone_book(none)) == ((), ())
