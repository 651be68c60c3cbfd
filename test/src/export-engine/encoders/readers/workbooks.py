"""workbooks.py whole|read-only FILE...: the sheets of each workbook as openpyxl reads them, as JSON.

A sheet is {"title", "rows", "links", "frozen", "filter"}; a date is {"date": ISO 8601}; links are by cell, and there are
neither links nor a filter in the read-only mode.
"""
import datetime
import json
import sys

from openpyxl import load_workbook


def plain(value):
    return {"date": value.isoformat()} if isinstance(value, (datetime.date, datetime.datetime)) else value


def sheet(worksheet, whole):
    cells = list(worksheet.iter_rows())
    links = {cell.coordinate: cell.hyperlink.target for row in cells for cell in row if whole and cell.hyperlink}
    return {
        "title": worksheet.title,
        "rows": [[plain(cell.value) for cell in row] for row in cells],
        "types": sorted({cell.data_type for row in cells for cell in row}),
        "links": links,
        "frozen": worksheet.freeze_panes if whole else None,
        "filter": worksheet.auto_filter.ref if whole else None,
    }


def workbook(path, whole):
    book = load_workbook(path, read_only=not whole)
    sheets = [sheet(worksheet, whole) for worksheet in book.worksheets]
    book.close()
    return sheets


mode, *paths = sys.argv[1:]
json.dump([workbook(path, mode == "whole") for path in paths], sys.stdout)
