import Foundation
import Testing

@Suite struct InitTests {
    private let desk: Desk

    init() throws {
        desk = try Desk(empty: ())
    }

    @Test func `a new journal holds one event and tells git what not to keep`() throws {
        let said = try desk.record("init", "lake", "--title", "The lake", "--slug", "the-lake")
        #expect(said == "The lake opened in \(desk.daftar.folder.appending("lake")) (#0).")
        #expect(
            try desk.text(of: "lake/log/0000000000.jsonl") == """
                {"data":{"title":"The lake"},"id":"journal:the-lake","recordedby":"aigul","schemaversion":1,\
                "source":"/journals/the-lake","specversion":"1.0","subject":"the-lake",\
                "time":"2023-09-20T08:00:00Z","type":"journal.opened"}

                """)
        #expect(try desk.text(of: "lake/.gitignore").split(separator: "\n").contains(".daftar/"))
    }

    @Test func `the title comes from the folder and the short name from the title`() throws {
        try desk.record("init", "Чүй valley 2023")
        let event = try JSON(Data(desk.text(of: "Чүй valley 2023/log/0000000000.jsonl").utf8))
        #expect(event["data"]["title"] == "Чүй valley 2023")
        #expect(event["source"] == "/journals/valley-2023")
    }

    @Test func `without a path it is made where -J says`() throws {
        try desk.record("-J", "lake", "init", "--slug", "the-lake")
        #expect(try desk.answer("status", "-J", "lake")["status"][0]["journal"] == "the-lake")
        try desk.record("demo", "-J", "demo")
        #expect(try desk.run("timeline", "-J", "demo").exitCode == 0)
    }

    @Test func `a path with signs in it is a path`() throws {
        try desk.record("init", "a b'c\"%20?#&;é", "--slug", "lake")
        #expect(try desk.run("verify", "-J", "a b'c\"%20?#&;é").exitCode == 0)
    }

    @Test func `a journal is never replaced`() throws {
        try desk.record("init", ".", "--slug", "lake")
        let refusal = try desk.refusal(of: "init", ".", "--slug", "lake")
        #expect(refusal.exitCode == 5)
        #expect(refusal.what == "there is a journal here already")
    }

    @Test func `a name of no use is refused with an example`() throws {
        let refusal = try desk.refusal(of: "init", "lake", "--slug", "Not A Slug")
        #expect(refusal.exitCode == 64)
        #expect(refusal.place == "--slug")
        #expect(!FileManager.default.fileExists(atPath: desk.daftar.folder.appending("lake")))
    }

    @Test func `nobody without a name records`() throws {
        let outcome = try desk.run("init", ".", "--slug", "lake", environment: ["DAFTAR_AUTHOR": ""])
        let refusal = Refusal(lines: outcome)
        #expect(refusal.exitCode == 64)
        #expect(refusal.place == "DAFTAR_AUTHOR")
    }

    @Test func `a folder where none can be made is named`() throws {
        try desk.write("in the way", to: "file")
        let refusal = try desk.refusal(of: "init", "file/lake")
        #expect(refusal.exitCode == 1)
        #expect(refusal.place == desk.daftar.folder.appending("file/lake"))
    }

    @Test func `a ready-made journal that does not exist is refused with those that do`() throws {
        let refusal = try desk.refusal(of: "init", "x", "--demo", "nowhere")
        #expect(refusal.exitCode == 4)
        #expect(refusal.near == ["kyrgyz-tajik-border"])
    }
}
