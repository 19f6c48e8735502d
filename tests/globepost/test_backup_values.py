"""What stands in a backup: every kind of value as it was, and no name that leads astray."""

import datetime as dt
import decimal
import gzip
import json
import uuid

import pytest
from django.db import connection, models
from django.test.utils import isolate_apps

from globepost.backup import BackupError, rows
from globepost.backup.files import is_safe
from globepost.backup.loading import fill
from globepost.backup.tables import Table
from globepost.backup.values import WAYS

FIELDS = {
    "text": models.TextField(null=True),
    "line": models.CharField(max_length=50, null=True),
    "slug": models.SlugField(null=True),
    "file": models.FileField(null=True),
    "path": models.FilePathField(path="/", null=True),
    "visitor": models.GenericIPAddressField(null=True),
    "flag": models.BooleanField(null=True),
    "small": models.SmallIntegerField(null=True),
    "number": models.IntegerField(null=True),
    "large": models.BigIntegerField(null=True),
    "few": models.PositiveSmallIntegerField(null=True),
    "some": models.PositiveIntegerField(null=True),
    "many": models.PositiveBigIntegerField(null=True),
    "share": models.FloatField(null=True),
    "price": models.DecimalField(max_digits=20, decimal_places=4, null=True),
    "moment": models.DateTimeField(null=True),
    "day": models.DateField(null=True),
    "time": models.TimeField(null=True),
    "length": models.DurationField(null=True),
    "uid": models.UUIDField(null=True),
    "packed": models.BinaryField(null=True),
    "data": models.JSONField(null=True),
}
FIRST = {
    "text": " two\nlines, “quoted”, 🔔, \\u0000 \u2028 ",
    "line": "%s % ' \" ;--",
    "slug": "a-slug",
    "file": "ab/abc.jpg",
    "path": "/x",
    "visitor": "2001:db8::1",
    "flag": False,
    "small": -7,
    "number": -(2**31),
    "large": 2**63 - 1,
    "few": 0,
    "some": 2**31 - 1,
    "many": 2**62,
    "share": 0.1,
    "price": decimal.Decimal("1234567890.0100"),
    "moment": dt.datetime(1999, 12, 31, 23, 59, 59, 999_999, tzinfo=dt.UTC),
    "day": dt.date(1, 1, 1),
    "time": dt.time(23, 59, 59, 1),
    "length": dt.timedelta(days=-1, microseconds=1),
    "uid": uuid.UUID(int=7),
    "packed": bytes(range(256)),
    "data": {"b": [1, 0.5, None, "é"], "a": {}},
}
NOTHING = dict.fromkeys(FIELDS)
SECOND = NOTHING | {"data": models.Value(None, models.JSONField()), "text": "", "packed": b""}


@pytest.fixture
def table():
    """A table of every kind of column there is, in the database for the length of a test."""
    with isolate_apps("articles"):
        copies = {name: field.clone() for name, field in FIELDS.items()}
        meta = type("Meta", (), {"app_label": "articles", "db_table": "every_kind"})
        model = type("EveryKind", (models.Model,), copies | {"Meta": meta, "__module__": __name__})
        with connection.schema_editor() as editor:
            editor.create_model(model)
        yield Table(model)
        with connection.schema_editor() as editor:
            editor.delete_model(model)


@pytest.mark.django_db(transaction=True)
def test_every_kind_of_value_comes_back_as_it_was(table, tmp_path):
    for values in (FIRST, SECOND, NOTHING):
        table.model.objects.create(**values)
    before = list(table.model.objects.order_by("pk").values_list())
    rows.write(tmp_path / "rows", table.rows())
    table.model.objects.all().delete()
    assert fill(table, tmp_path / "rows") == 3
    after = list(table.model.objects.order_by("pk").values_list())
    assert after == before
    first = dict(zip(["id", *FIELDS], after[0], strict=True))
    assert first | {"packed": bytes(first["packed"])} == {"id": 1} | FIRST
    found = [json.loads(line)[-1] for line in gunzipped(tmp_path / "rows")]
    assert found[1:] == ["null", None], "a null within JSON is none of the database's"


def gunzipped(path):
    with gzip.open(path) as lines:
        return lines.readlines()


def test_every_kind_is_tried():
    kinds = {field.get_internal_type() for field in FIELDS.values()}
    assert kinds == WAYS.keys() - {"AutoField", "BigAutoField", "SmallAutoField"}


def test_a_column_of_an_unknown_kind_stops_the_backup():
    class Odd(models.Field):
        def get_internal_type(self):
            return "OddField"

    with isolate_apps("articles"):
        meta = type("Meta", (), {"app_label": "articles", "db_table": "odd"})
        model = type("Odd", (models.Model,), {"odd": Odd(), "Meta": meta, "__module__": __name__})
        with pytest.raises(BackupError, match=r"odd\.odd is a OddField, of which a backup does not know"):
            [column.kind for column in Table(model).columns]


def test_a_file_that_is_damaged_within_is_refused(tmp_path):
    rows.write(tmp_path / "rows", ([number, "words"] for number in range(5_000)))
    packed = bytearray((tmp_path / "rows").read_bytes())
    packed[2_000:2_100] = bytes(100)
    (tmp_path / "rows").write_bytes(packed)
    with pytest.raises(BackupError, match="is damaged"):
        list(rows.read(tmp_path / "rows", 2))


@pytest.mark.parametrize("line", [b"{}", b"[1]", b"[1, 2, 3]", b"nothing", b"\xff"])
def test_what_is_no_row_is_refused(tmp_path, line):
    (tmp_path / "rows").write_bytes(gzip.compress(b"[1, 2]\n" + line))
    with pytest.raises(BackupError, match="is damaged"):
        list(rows.read(tmp_path / "rows", 2))


@pytest.mark.parametrize(
    "name",
    ["", "/etc/passwd", "../x", "a/../../x", "a/./x", "a//x", "a\\..\\x", "a\0b", "a\nb", ".", "..", "a/", "./a"],
)
def test_unsafe_names(name):
    assert not is_safe(name)


def test_safe_names():
    assert is_safe("default/ab/ab12-320.webp") and is_safe("default/été 1..jpg")
