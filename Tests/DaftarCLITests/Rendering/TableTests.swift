import DaftarAnswers
import Testing

@testable import DaftarCLI

@Suite struct TableTests {
    private let pipe = Terminal(isInteractive: false)
    private let terminal = Terminal(isInteractive: true, reportedColumns: 80, colour: .never)

    private var mixed: Table {
        var table = Table([
            .init(header: "id"), .init(header: "title", wraps: true),
            .init(header: "effect", alignment: .right), .init(header: "place"),
        ])
        table.add(["d4", "Чиновники в Исфаре", Table.Cell("-3.8", .deEscalate), "Ӣсфара"])
        table.add(["d5", "漢字 and e\u{301}", Table.Cell("+14.0", .escalate), "Душанбе"])
        table.add(["d10", "👩‍👩‍👧‍👦 🇰🇬", "", "Баткен"])
        return table
    }

    @Test func `columns line up whatever the script`() {
        let expected = """
            id   title               effect  place
            d4   Чиновники в Исфаре    -3.8  Ӣсфара
            d5   漢字 and e\u{301}           +14.0  Душанбе
            d10  👩‍👩‍👧‍👦 🇰🇬                       Баткен

            """
        #expect(mixed.rendered(as: .table, for: pipe) == expected)
    }

    @Test func `colour changes nothing but colour`() throws {
        let coloured = mixed.rendered(as: .table, for: Terminal(isInteractive: false, colour: .always))
        #expect(coloured.contains("\u{1B}[38;5;166m+14.0\u{1B}[0m"))
        #expect(coloured.hasPrefix("\u{1B}[2mid\u{1B}[0m"))
        let plain = coloured.replacing(try Regex("\u{1B}\\[[0-9;]*m"), with: "")
        #expect(plain == mixed.rendered(as: .table, for: pipe))
    }

    @Test func `plain output holds no escape byte and no trailing space`() {
        for target in [pipe, terminal] {
            let text = mixed.rendered(as: .table, for: target)
            #expect(!text.utf8.contains(0x1B))
            #expect(!text.contains(" \n"))
        }
    }

    @Test func `a long cell continues under its own column`() {
        var table = Table([
            .init(header: ""), .init(header: "", wraps: true), .init(header: "", alignment: .right),
        ])
        table.add([
            "d6", "Tashiyev: give up claims or we advance our own, and the maps are in our hands", "+14.0",
        ])
        table.add(["d7", "Ambassador summoned", "+9.0"])
        let expected = """
            d6  Tashiyev: give up claims or we advance our own, and the maps are in    +14.0
                our hands
            d7  Ambassador summoned                                                     +9.0

            """
        #expect(table.rendered(as: .table, for: terminal) == expected)
        #expect(table.rendered(as: .table, for: pipe).contains("and the maps are in our hands  +14.0\n"))
    }

    @Test(arguments: [20, 33, 57, 80, 200])
    func `every line fits`(columns: Int) {
        var table = Table([
            .init(header: "id"), .init(header: "title", wraps: true, minimumWidth: 4),
            .init(header: "quote", wraps: true, minimumWidth: 4),
        ])
        table.add(["d1", "Пограничники обменялись огнём у села Ворух", "漢字漢字漢字漢字 漢字漢字漢字漢字 漢字漢字"])
        let narrow = Terminal(isInteractive: true, reportedColumns: columns, colour: .never)
        let lines = table.rendered(as: .table, for: narrow).split(separator: "\n")
        #expect(lines.allSatisfy { DisplayWidth.of($0) <= columns })
    }

    @Test func `the widest column gives way first, and none below its least width`() {
        var table = Table([
            .init(header: "", wraps: true, minimumWidth: 8), .init(header: "", wraps: true, minimumWidth: 8),
        ])
        table.add(["one two", "three four five six"])
        let narrow = Terminal(isInteractive: true, reportedColumns: 3, colour: .never)
        #expect(
            table.rendered(as: .table, for: narrow) == "one two  three\n         four\n         five six\n")
    }

    @Test func `columns that may go are left out one by one, once the others are as narrow as they may be`() {
        var table = Table([
            .init(header: "id"), .init(header: "kind", isDispensable: true),
            .init(header: "title", wraps: true, minimumWidth: 14, narrowest: 7),
            .init(header: "marks", isDispensable: true),
        ])
        table.add(["d1", "opening", "a plant opens by the river", "possibly"])
        func lines(_ columns: Int) -> [String] {
            let narrow = Terminal(isInteractive: true, reportedColumns: columns, colour: .never)
            return table.rendered(as: .table, for: narrow).split(separator: "\n").map(String.init)
        }
        #expect(lines(37)[1] == "d1  opening  a plant opens   possibly")
        #expect(lines(30)[1] == "d1  opening  a plant  possibly")
        #expect(lines(29)[0] == "id  title            marks")
        #expect(lines(21)[1] == "d1  a plant  possibly")
        #expect(lines(20)[0] == "id  title")
    }

    @Test func `hostile text keeps to its cell`() {
        var table = Table([.init(header: "title"), .init(header: "kind")])
        table.add(["a\u{1B}[2Jb\nc\u{202E}d", "remark"])
        let text = table.rendered(as: .table, for: terminal)
        #expect(text == "title                       kind\na\\u{1b}[2Jb\\u{a}c\\u{202e}d  remark\n")
    }

    @Test func `a table without headers and rows is empty`() {
        #expect(Table([.init(header: "")]).rendered(as: .table, for: pipe) == "")
        #expect(Table([.init(header: "id")]).rendered(as: .table, for: pipe) == "id\n")
    }
}
