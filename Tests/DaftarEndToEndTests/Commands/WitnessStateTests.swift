import Foundation
import Testing

/// What a witness signed last, reached by links, lost or garbled: it never signs two logs under one name.
@Suite struct WitnessStateTests {
    private let pair: SigningDesk
    private let first: String

    init() throws {
        pair = try SigningDesk()
        first = try pair.sign()
    }

    private var home: TemporaryFolder { pair.colleague.daftar.home }

    private func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(
            atPath: home.appending(name), withDestinationPath: target)
    }

    private func cosign(_ file: String, state: String, _ more: String..., now: String? = nil) throws
        -> Outcome
    {
        try pair.colleague.run(
            [
                "cosign", file, "--vkey", pair.vkey, "--key", home.appending("own.key"), "--state",
                home.appending(state),
            ] + more, environment: now.map { ["DAFTAR_NOW": $0] } ?? [:])
    }

    /// Another log under the same key, of as many events and one more.
    private func fork() throws -> String {
        let twin = try SigningDesk()
        try FileManager.default.removeItem(atPath: twin.outside("desk.key"))
        try FileManager.default.copyItem(
            atPath: pair.outside("desk.key"), toPath: twin.outside("desk.key"))
        try twin.desk.record("log", "No remark at all", "--on", "2023-01-02", "--kind", "remark")
        let file = home.appending("fork")
        try pair.write(twin.text(twin.sign()), to: file)
        return file
    }

    @Test func `a fork is not signed by the file's own name after the log was by a link`() throws {
        try pair.log()
        let ours = try pair.sign()
        try link("alias", to: "state")
        try pair.write(
            "example.org/other 1 \(String(repeating: "0", count: 64))\n", to: home.appending("state"))
        #expect(try cosign(ours, state: "alias").exitCode == 0)
        #expect(
            try FileManager.default.attributesOfItem(atPath: home.appending("alias"))[.type]
                as? FileAttributeType == .typeSymbolicLink)
        let theirs = try fork()
        for state in ["state", "alias"] {
            let outcome = Refusal(lines: try cosign(theirs, state: state))
            #expect(outcome.exitCode == 6 && outcome.what == "there are two logs under this name")
        }
        #expect(FileManager.default.fileExists(atPath: home.appending("state.lock")))
        #expect(!FileManager.default.fileExists(atPath: home.appending("alias.lock")), "one file, one lock")
    }

    @Test func `a link that leads nowhere, an empty file and sizes written otherwise are no first time`()
        throws
    {
        try link("alias", to: "gone")
        let root = try pair.desk.answer("status")["status"][0]["root"].text ?? ""
        var states = ["alias"]
        for (number, text) in ["", "example.org/desk +16 \(root)\n", "example.org/desk 016 \(root)\n"]
            .enumerated()
        {
            try pair.write(text, to: home.appending("state\(number)"))
            states.append("state\(number)")
        }
        for state in states {
            let outcome = try cosign(first, state: state)
            #expect(outcome.stdout.text.isEmpty)
            let refusal = Refusal(lines: outcome)
            #expect(
                refusal.exitCode == 1 && refusal.what == "what you signed last cannot be read", "\(state)")
        }
        #expect(!FileManager.default.fileExists(atPath: home.appending("gone")))
        #expect(try cosign(first, state: "new").exitCode == 0)
    }

    @Test func `a file of two names is not signed by either`() throws {
        #expect(try cosign(first, state: "state").exitCode == 0)
        try FileManager.default.linkItem(atPath: home.appending("state"), toPath: home.appending("twin"))
        let refusal = Refusal(lines: try cosign(first, state: "twin"))
        #expect(refusal.exitCode == 5 && refusal.what == "what you signed last has two names")
        try FileManager.default.removeItem(atPath: home.appending("twin"))
        #expect(try cosign(first, state: "state").exitCode == 0)
    }

    @Test func `no clock is stated before 1970, nor one before the time already signed`() throws {
        let signed = home.appending("signed")
        let early = Refusal(lines: try cosign(first, state: "s", now: "1969-12-31T23:59:59Z"))
        #expect(early.exitCode == 1 && early.what == "the clock is set back")
        #expect(try cosign(first, state: "s", "--to", signed).exitCode == 0)
        let back = Refusal(lines: try cosign(signed, state: "s", now: "2023-09-20T07:59:59Z"))
        #expect(back.exitCode == 1 && back.why == "you signed this before, at 2023-09-20T08:00:00Z")
        #expect(try cosign(signed, state: "s", now: "2023-09-20T08:00:01Z").exitCode == 0)
    }

    @Test func `the owner keeps the later of two signatures of a witness, and one of a hundred`() throws {
        let (early, late) = (home.appending("early"), home.appending("late"))
        #expect(try cosign(first, state: "s", "--to", early).exitCode == 0)
        #expect(try cosign(first, state: "s", "--to", late, now: "2023-09-21T08:00:00Z").exitCode == 0)
        let lines = try pair.text(early).split(separator: "\n", omittingEmptySubsequences: false)
        let line = try #require(lines.first { $0.hasPrefix("— example.net/rustam ") })
        // The log's signature and 99 of the witness are as many as a note may have.
        let many = try pair.text(early) + String(repeating: line + "\n", count: 98)
        try pair.write(many, to: home.appending("many"))
        try pair.desk.record("checkpoint", "--add", home.appending("many"), "--vkey", pair.witness)
        #expect(try pair.text(first) == pair.text(early))
        try pair.desk.record("checkpoint", "--add", late, "--vkey", pair.witness)
        #expect(try pair.text(first) == pair.text(late))
        try pair.desk.record("checkpoint", "--add", early, "--vkey", pair.witness)
        #expect(try pair.text(first) == pair.text(late), "an older one takes nothing away")
        #expect(try pair.desk.run("verify", "--vkey", pair.vkey).exitCode == 0)
    }

    @Test func `nothing is signed where there is no room for another signature`() throws {
        let others = (0..<99).map { "— example.net/\($0) AAAAAAA=\n" }.joined()
        let full = try pair.text(first) + others
        try pair.write(full, to: home.appending("full"))
        let refusal = Refusal(lines: try cosign(home.appending("full"), state: "s"))
        #expect(refusal.exitCode == 5 && refusal.what == "there is no room for another signature")
        #expect(!FileManager.default.fileExists(atPath: home.appending("s")))
        let signed = home.appending("signed")
        #expect(try cosign(first, state: "s", "--to", signed).exitCode == 0)
        try pair.write(full, to: first)
        let kept = try pair.desk.refusal(of: "checkpoint", "--add", signed, "--vkey", pair.witness)
        #expect(kept.exitCode == 5 && kept.what == "there is no room for another signature")
        #expect(try pair.text(first) == full)
    }
}
