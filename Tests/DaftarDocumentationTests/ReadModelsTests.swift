import Foundation
import Testing

struct ReadModelsTests {
    private static let article = Document.article("ReadModels")
    private let home: Home
    private let file: SQLiteFile

    init() throws {
        home = try Home()
        _ = try home.daftar(["demo", "border"])
        file = try SQLiteFile(home.path + "/border/.daftar/readmodel-1.sqlite", keeping: home)
    }

    @Test func `every table and view has a section`() throws {
        let names = try file.rows(
            """
            SELECT name FROM pragma_table_list
            WHERE schema = 'main' AND type IN ('table', 'virtual', 'view') AND name NOT LIKE 'sqlite_%'
            """
        ).map { $0[0] }
        let titles = Self.article.sections.filter { $0.level == 3 }.map(\.title)
        #expect(titles.sorted() == names.sorted())
    }

    @Test func `the columns are those of the tables and views, in their order`() throws {
        for section in Self.article.sections where section.level == 3 {
            let columns = try file.rows(
                "SELECT name, type, \"notnull\" OR pk FROM pragma_table_info('\(section.title)')")
            if section.tableRows.isEmpty {
                let list = section.prose.split(separator: "Columns: ").last ?? ""
                #expect(
                    list.matches(of: /`([a-z0-9_]+)`/).map { String($0.1) } == columns.map { $0[0] },
                    "\(section.title)")
            } else {
                let expected = columns.map { [$0[0], $0[1] + ($0[2] == "1" ? "" : "?")] }
                #expect(section.tableRows.map { Array($0.prefix(2)) } == expected, "\(section.title)")
            }
        }
    }

    @Test func `the queries find something in the demo journal`() throws {
        let queries = Self.article.blocks(in: "sql")
        #expect(!queries.isEmpty)
        for query in queries {
            #expect(try !file.rows(query.lines.joined(separator: "\n")).isEmpty, "line \(query.firstLine)")
        }
    }

    @Test func `the tension in SQL is the one that the program tells`() throws {
        let query = try #require(
            Self.article.blocks(in: "sql").last { $0.lines.contains { $0.contains("AS score") } })
        let score = try #require(Double(file.rows(query.lines.joined(separator: "\n"))[0][0]))
        let told = try JSON(
            home.daftar(["tension", "--asof", "2023-09-19", "--json", "-J", "border"]).stdout)["score"]
        #expect(told == .number((score * 10).rounded() / 10))
        #expect(score > 50)
    }
}
