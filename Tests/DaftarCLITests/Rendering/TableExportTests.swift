import DaftarAnswers
import Testing

@testable import DaftarCLI

@Suite struct TableExportTests {
    private let pipe = Terminal(isInteractive: false)

    private func table(_ cell: Table.Cell) -> Table {
        var table = Table([.init(header: "id"), .init(header: "note", alignment: .right)])
        table.add(["d1", cell])
        return table
    }

    @Test(arguments: [
        ("plain", "plain"), ("Ҷаббор", "Ҷаббор"), ("a,b", "\"a,b\""), ("a \"b\"", "\"a \"\"b\"\"\""),
        ("a\nb", "\"a\nb\""), ("a\r\nb", "\"a\r\nb\""), ("\"\u{301}", "\"\"\"\u{301}\""), ("", ""),
    ])
    func `a CSV field is quoted where RFC 4180 wants it`(text: String, field: String) {
        #expect(table(Table.Cell(text)).rendered(as: .csv, for: pipe) == "id,note\r\nd1,\(field)\r\n")
    }

    @Test(arguments: [
        ("=1+1", "'=1+1"), ("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"), ("-2+3", "'-2+3"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"), ("\r=1", "\"'\r=1\""), ("=\"a\"", "\"'=\"\"a\"\"\""), ("=\u{301}1", "'=\u{301}1"),
        ("-", "'-"),
    ])
    func `text that a spreadsheet would run is guarded`(text: String, field: String) {
        #expect(table(Table.Cell(text)).rendered(as: .csv, for: pipe) == "id,note\r\nd1,\(field)\r\n")
    }

    @Test(arguments: ["-3.8", "+14.0", "0", "-7"])
    func `a number stays a number`(text: String) {
        #expect(table(Table.Cell(text)).rendered(as: .csv, for: pipe) == "id,note\r\nd1,\(text)\r\n")
    }

    @Test func `CSV on a terminal shows controls, in a pipe it keeps them`() {
        let hostile = table("\u{1B}[2J")
        #expect(hostile.rendered(as: .csv, for: pipe) == "id,note\r\nd1,\u{1B}[2J\r\n")
        let terminal = Terminal(isInteractive: true)
        #expect(hostile.rendered(as: .csv, for: terminal) == "id,note\r\nd1,\\u{1b}[2J\r\n")
    }

    @Test func `a style never reaches CSV or Markdown`() {
        let coloured = Terminal(isInteractive: true, colour: .always)
        for format in [Table.Format.csv, .md] {
            #expect(
                !table(Table.Cell("+14.0", .escalate)).rendered(as: format, for: coloured).utf8.contains(0x1B)
            )
        }
    }

    @Test(arguments: [
        ("a|b", "a\\|b"), ("a\\|b", "a\\\\\\|b"), ("|\u{301}", "\\|\u{301}"),
        ("[x](javascript:y)", "\\[x\\](javascript:y)"),
        ("<b>", "\\<b>"), ("2022-05~", "2022-05\\~"), ("a\nb", "a\\\\u{a}b"),
    ])
    func `Markdown text says what it says and nothing else`(text: String, shown: String) {
        let expected = "| id | note |\n| --- | ---: |\n| d1 | \(shown) |\n"
        #expect(table(Table.Cell(text)).rendered(as: .md, for: pipe) == expected)
    }
}
