import Foundation
import Glibc
import Testing

@Suite struct SnapshotTests {
    let desk: Desk
    init() throws { desk = try Desk() }

    @Test func `a copy is kept as it is, under its SHA-256`() throws {
        let path = try desk.write(Copies.page, to: "page.html")
        let sha = try Copies.sha256(Copies.page)
        #expect(
            try desk.record("snapshot", path, "--source", "eurasianet")
                == "\(sha) stored (#16): a copy of eurasianet, text/html, \(Copies.page.utf8.count) bytes.")
        #expect(try String(contentsOfFile: desk.copy(sha), encoding: .utf8) == Copies.page)
        let event = try #require(try desk.events.last)
        #expect(event["type"] == "snapshot.stored" && event["subject"].text == sha)
        #expect(
            event["data"] == [
                "source": "eurasianet", "mediaType": "text/html",
                "bytes": .number(Double(Copies.page.utf8.count)),
            ])
        #expect(
            try desk.record("snapshot", "--text", String(sha.prefix(8)))
                == "Border\nHe said: «we will advance our own».")
        #expect(try desk.record("show", "eurasianet").contains("copy       \(sha.prefix(12))…   text/html"))
    }

    @Test func `what sort of file it is is told from it, unless somebody says so`() throws {
        for (name, bytes, options, type) in [
            ("a", "plain words", [], "text/plain"), ("a.md", "# words", [], "text/markdown"),
            ("a.txt", "<!doctype html><p>x", [], "text/html"), ("a.txt", "%PDF-1.4", [], "application/pdf"),
            ("a.bin", "a\u{0}b", [], "application/octet-stream"),
            ("a", "<p>fragment", ["--type", "text/html"], "text/html"),
        ] {
            let path = try desk.write(bytes, to: name)
            let told = try desk.run(["snapshot", path, "--source", "eurasianet", "-n"] + options)
            #expect(told.stdout.text.contains("a copy of eurasianet, \(type), "), "\(name) \(bytes)")
        }
    }

    @Test func `a media type has two parts`() throws {
        let path = try desk.write("plain words", to: "a")
        for type in ["text", "", "text/", "/plain", "text/plain/x", "te xt/plain", "text\u{1B}/plain"] {
            let refusal = try desk.refusal(of: "snapshot", path, "--source", "eurasianet", "--type", type)
            #expect(refusal.exitCode == 64, "\(type)")
        }
        for type in ["text/plain", "Text/Plain ; charset=utf-8", "application/vnd.x+xml"] {
            let told = try desk.run("snapshot", path, "--source", "eurasianet", "-n", "--type", type)
            #expect(told.exitCode == 0, "\(type)")
        }
    }

    @Test func `a copy that is not there has no text`() throws {
        let none = String(repeating: "0", count: 64)
        let refusal = try desk.refusal(of: "snapshot", "--text", none)
        #expect(
            refusal.exitCode == 4 && refusal.place == "--text" && refusal.mend == "daftar snapshot lists them"
        )
    }

    @Test func `of a page that is not what it says nothing is said but the refusal`() throws {
        let path = desk.daftar.folder.appending("a.html")
        let page = Data("<meta charset=shift_jis><p>one ".utf8) + Data([0x87, 0x40]) + Data(" two".utf8)
        try page.write(to: URL(filePath: path))
        let told = try desk.run("snapshot", path, "--source", "eurasianet", "--format", "json")
        #expect(told.exitCode == 64 && !told.stderr.text.contains("encoding error"))
        #expect(
            try desk.refusal(of: "snapshot", path, "--source", "eurasianet").what == "the text is not UTF-8")
    }

    @Test func `of files such as PDF no text is read, and that is said`() throws {
        let path = try desk.write("%PDF-1.4 he said so", to: "a.pdf")
        let told = try desk.run("snapshot", path, "--source", "eurasianet")
        #expect(told.exitCode == 0 && told.stderr.text.contains("Of application/pdf no text is read"))
        let claim = try desk.run(
            "claim", "d1", "--source", "eurasianet", "--asserts", "It is so.", "--quote", "he said so")
        #expect(claim.exitCode == 0)
        #expect(claim.stderr.text.contains("The words were not checked: of the copy no text is read"))
        #expect(try desk.check("a3") == "no-text")
        let sha = try Copies.sha256("%PDF-1.4 he said so")
        let refusal = try desk.refusal(of: "snapshot", "--text", sha)
        #expect(refusal.exitCode == 5 && refusal.why == "of such files no text is read")
    }

    @Test func `the same copy is stored once, and put back where it was lost`() throws {
        let sha = try desk.store(Copies.text)
        let path = try desk.write(Copies.text, to: "again.txt")
        #expect(try desk.refusal(of: "snapshot", path, "--source", "eurasianet").exitCode == 5)
        for damage in [Data?.none, Data("other".utf8)] {
            try FileManager.default.removeItem(atPath: desk.copy(sha))
            try damage?.write(to: URL(filePath: desk.copy(sha)))
            let state = damage == nil ? "missing" : "altered"
            #expect(try desk.answer("snapshot")["snapshots"][0]["state"].text == state)
            let events = try desk.events.count
            let told = try desk.run("snapshot", path, "--source", "eurasianet")
            #expect(told.exitCode == 0 && told.stderr.text.contains("They are there again"))
            #expect(try desk.events.count == events)
            #expect(try desk.answer("snapshot")["snapshots"][0]["state"] == "kept")
        }
        // Another source may have printed the same words.
        #expect(try desk.run("snapshot", path, "--source", "rahmon-office").exitCode == 0)
    }

    @Test func `with a key it can be said twice, and a dry run writes nothing`() throws {
        let path = try desk.write(Copies.text, to: "a.txt")
        let sha = try Copies.sha256(Copies.text)
        #expect(try desk.run("snapshot", path, "--source", "eurasianet", "--dry-run").exitCode == 0)
        #expect(try desk.events.count == 16 && !desk.hasCopy(sha))
        for _ in 0..<2 { try desk.record("snapshot", path, "--source", "eurasianet", "--key", "copy-1") }
        #expect(try desk.events.count == 17)
        try desk.record("snapshot", "--erase", sha, "--because", "asked to")
        try desk.record("snapshot", path, "--source", "eurasianet", "--key", "copy-1")
        #expect(
            try desk.events.count == 18 && !desk.hasCopy(sha),
            "what was said before does not undo the erasure")
    }

    @Test func `what is no file of bounded size is refused`() throws {
        let fifo = desk.daftar.folder.appending("pipe")
        #expect(mkfifo(fifo, 0o600) == 0)
        let large = desk.daftar.folder.appending("large")
        #expect(
            FileManager.default.createFile(atPath: large, contents: nil)
                && truncate(large, (64 << 20) + 1) == 0)
        let empty = try desk.write("", to: "empty")
        for (path, code, what) in [
            (fifo, 64, "this is not a file"), ("/dev/null", 64, "this is not a file"),
            ("/", 64, "this is not a file"),
            (large, 64, "the file is too large"), (empty, 64, "the file is empty"),
            ("nowhere.txt", 4, "the file cannot be read"),
        ] as [(String, Int32, String)] {
            let refusal = try desk.refusal(of: "snapshot", path, "--source", "eurasianet")
            #expect(refusal.exitCode == code && refusal.what == what, "\(path)")
        }
        #expect(
            try desk.refusal(of: "snapshot", try desk.write("x", to: "x"), "--source", "nobody").exitCode == 4
        )
    }

    @Test func `other encodings are refused, unless HTML declares one that is known`() throws {
        let cyrillic = Data([0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2])
        func path(_ name: String, _ head: String) throws -> String {
            let path = desk.daftar.folder.appending(name)
            try (Data(head.utf8) + cyrillic).write(to: URL(filePath: path))
            return path
        }
        let plain = try path("a.txt", "")
        let refusal = try desk.refusal(of: "snapshot", plain, "--source", "eurasianet")
        #expect(refusal.exitCode == 64 && refusal.what == "the text is not UTF-8" && refusal.place == plain)
        for charset in ["", "<meta charset=klingon>", "<meta charset=utf-8>"] {
            let page = try path("b.html", "<html>\(charset)<p>")
            #expect(
                try desk.refusal(of: "snapshot", page, "--source", "eurasianet").what
                    == "the text is not UTF-8")
        }
        let page = try path(
            "c.html", "<html><head><meta http-equiv=x content='text/html; charset=windows-1251'></head><p>")
        let sha = try desk.record("snapshot", page, "--source", "eurasianet", "-q")
        #expect(try desk.record("snapshot", "--text", sha) == "Привет")
        let typed = try path("d.html", "<p>typed ")
        let other = try desk.record(
            "snapshot", typed, "--source", "eurasianet", "-q", "--type", "text/html; charset=windows-1251")
        #expect(try desk.record("snapshot", "--text", other) == "typed Привет")
    }

    @Test func `a link in the place of a copy is not followed`() throws {
        let sha = try desk.store(Copies.text)
        let elsewhere = try desk.write(Copies.text, to: "elsewhere.txt")
        try FileManager.default.removeItem(atPath: desk.copy(sha))
        try FileManager.default.createSymbolicLink(atPath: desk.copy(sha), withDestinationPath: elsewhere)
        #expect(try desk.answer("snapshot")["snapshots"][0]["state"] == "altered")
    }
}
