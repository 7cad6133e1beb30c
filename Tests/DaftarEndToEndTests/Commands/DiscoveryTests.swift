import Foundation
import Testing

/// Which journal a command means, and where its options may stand.
@Suite struct DiscoveryTests {
    private let desk: Desk

    init() throws {
        desk = try Desk()
    }

    private func title(_ words: [String], environment: [String: String] = [:], in folder: String? = nil)
        throws -> JSON
    {
        let outcome = try desk.run(["status", "--json"] + words, environment: environment, in: folder)
        #expect(outcome.exitCode == 0, "\(outcome.stderr.text)")
        return try JSON(outcome.stdout.data)["status"][0]["title"]
    }

    @Test func `a journal is found from a folder below it`() throws {
        let deep = desk.daftar.folder.appending("a/b")
        try FileManager.default.createDirectory(atPath: deep, withIntermediateDirectories: true)
        #expect(try title([], in: deep) == "The border desk")
    }

    @Test func `nearer goes before the environment, and -J before both`() throws {
        let other = try Desk(empty: ())
        try other.record("init", "lake", "--title", "The lake")
        let lake = other.daftar.folder.appending("lake")
        #expect(try title([], environment: ["DAFTAR_JOURNAL": lake]) == "The border desk")
        #expect(try title([], environment: ["DAFTAR_JOURNAL": lake], in: other.journal) == "The lake")
        #expect(try title(["-J", lake]) == "The lake")
        #expect(
            try title(["--journal", desk.journal], environment: ["DAFTAR_JOURNAL": lake], in: "/")
                == "The border desk")
        #expect(try title(["-J", "lake"], in: other.journal) == "The lake")
    }

    @Test(arguments: [
        ["-J", "JOURNAL", "timeline", "--json"], ["--json", "timeline", "-J", "JOURNAL"],
        ["--journal=JOURNAL", "-q", "timeline", "-o", "json"],
        ["-o", "json", "--asof", "2023-12", "timeline", "-J=JOURNAL"],
        ["--color=never", "-J", "JOURNAL", "--known", "#15", "timeline", "--output=json"],
    ])
    func `options stand before or after the command`(words: [String]) throws {
        let outcome = try desk.run(words.map { $0.replacing("JOURNAL", with: desk.journal) }, in: "/")
        #expect(outcome.exitCode == 0, "\(outcome.stderr.text)")
        #expect(try JSON(outcome.stdout.data)["developments"].elements.count == 4)
    }

    @Test func `before add too`() throws {
        #expect(
            try desk.record("-q", "-J", desk.journal, "add", "issue", "water", "--name", "Water", in: "/")
                == "water")
        #expect(try desk.record("-n", "add", "actor", "x", "--name", "X") == "Would record: x added (#17).")
    }

    @Test func `without a journal it is said how to get one`() throws {
        let refusal = try desk.refusal(of: "timeline", in: "/")
        #expect(refusal.exitCode == 4)
        #expect(refusal.what == "there is no journal here")
        #expect(refusal.place == "/")
        #expect(refusal.mend?.contains("daftar init") == true)
        let named = try desk.refusal(of: "timeline", "-J", "/nowhere")
        #expect(named.exitCode == 4)
        #expect(named.place == "/nowhere/log")
    }

    @Test func `a folder with an empty log is no journal, and can become one`() throws {
        let other = try Desk(empty: ())
        try FileManager.default.createDirectory(
            atPath: other.daftar.folder.appending("log"), withIntermediateDirectories: true)
        let refusal = try other.refusal(of: "timeline", "-J", ".")
        #expect(refusal.exitCode == 1)
        #expect(refusal.what == "this journal has no first event")
        try other.record("init", ".", "--slug", "lake")
        #expect(try other.run("timeline").exitCode == 0)
    }
}
