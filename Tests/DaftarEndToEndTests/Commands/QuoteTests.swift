import Foundation
import Testing

@Suite struct QuoteTests {
    let desk: Desk
    init() throws { desk = try Desk() }

    private func claim(_ words: String, _ more: String...) throws -> Outcome {
        try desk.run(
            ["claim", "d3", "--source", "eurasianet", "--asserts", "It is so.", "--quote", words] + more)
    }

    private func evidence() throws -> JSON {
        try #require(try desk.events.last)["data"]["attributions"][0]["evidence"]
    }

    @Test func `words are recorded as they stand in the copy, with what stands around them`() throws {
        let sha = try desk.store(Copies.text)
        let told = try claim("\"Give up your claims\"")
        #expect(told.exitCode == 0)
        #expect(told.stderr.text.contains("As the words stand in the copy: “Give up your claims”"))
        #expect(
            try evidence() == [
                "exact": "\u{201C}Give up  your claims\u{201D}", "prefix": "Tashiyev said: ",
                "suffix": ".\nTwice he said: no, no.\n", "snapshot": .string(sha),
            ])
        #expect(try desk.check("a3") == "found")
    }

    @Test func `words that are not there are refused, with the beginning that is`() throws {
        try desk.store(Copies.text)
        let refusal = try desk.refusal(
            of: "claim", "d3", "--source", "eurasianet", "--asserts", "It is so.", "--quote",
            "Give up your land")
        #expect(refusal.exitCode == 5 && refusal.place == "--quote")
        #expect(refusal.what == "these words are not in the copy of eurasianet")
        #expect(refusal.near == ["\"Give up  your\" is there; what follows differs"])
        let other = try desk.refusal(
            of: "claim", "d3", "--source", "eurasianet", "--asserts", "It is so.", "--quote",
            "give up your claims")
        #expect(other.why?.hasPrefix("not even the first of them") == true)
    }

    @Test func `no words are no quote, whether there is a copy or not`() throws {
        for isStored in [false, true] {
            if isStored { try desk.store(Copies.text) }
            for words in ["", " ", "\n\t"] {
                let refusal = try desk.refusal(
                    of: "claim", "d3", "--source", "eurasianet", "--asserts", "It is so.", "--quote", words)
                #expect(refusal.exitCode == 64 && refusal.place == "--quote" && refusal.why == "it is empty")
            }
        }
    }

    @Test func `words that stand there twice are refused until it is clear which are meant`() throws {
        try desk.store(Copies.text)
        let refusal = try desk.refusal(
            of: "claim", "d3", "--source", "eurasianet", "--asserts", "It is so.", "--quote", "no")
        #expect(refusal.what == "these words stand more than once in the copy of eurasianet")
        #expect(refusal.near.count == 2)
        #expect(try claim("no, no").exitCode == 0)
    }

    @Test func `they are looked up in the text that was read: the last one on the way`() throws {
        try desk.store("Somebody said: we agree.", of: "eurasianet", as: "a.txt")
        try desk.store("The office says: we do not agree.", of: "japarov-office", as: "b.txt")
        func claim(_ words: String, _ via: String...) throws -> Int32? {
            try desk.run(
                [
                    "claim", "d3", "--source", "japarov-office", "--asserts", "Words: \(words) \(via)",
                    "--quote", words,
                ]
                    + via
            ).exitCode
        }
        #expect(try claim("we agree", "--via", "eurasianet") == 0)
        #expect(try claim("we agree") == 5)
        #expect(try claim("we do not agree") == 0)
    }

    @Test func `a fingerprint holds the place and the hash, and the words are nowhere in the log`() throws {
        let sha = try desk.store(Copies.page, as: "page.html")
        #expect(try claim("we will advance our own", "--fingerprint").exitCode == 0)
        let words = try Copies.sha256("we will advance our own")
        // "Border\nHe said: «" is 17 code points long, and the words are 23.
        #expect(
            try evidence() == [
                "start": 17, "end": 40, "snapshot": .string(sha),
                "sha256": .string(words),
            ])
        #expect(
            try desk.text(of: "log/0000000000.jsonl").components(separatedBy: "we will advance our own").count
                == 2,
            "only the desk's own entry has them")
        #expect(try desk.check("a3") == "found")
    }

    @Test func `a fingerprint can be of a text that is not stored, if it is the one the source names`() throws
    {
        let path = try desk.write(Copies.text, to: "article.txt")
        let sha = try Copies.sha256(Copies.text)
        #expect(
            try self.claim("Give up your claims", "--fingerprint").exitCode == 5,
            "there is no text to look in")
        try desk.record("add", "source", "named", "--name", "Named", "--snapshot", sha)
        func claim(_ file: String) throws -> Outcome {
            try desk.run(
                "claim", "d3", "--source", "named", "--asserts", "It is so.", "--quote",
                "Give up your claims",
                "--fingerprint", "--in", file)
        }
        let other = try claim(try desk.write("Give up your claims, all of them", to: "other.txt"))
        #expect(other.exitCode == 5 && other.stderr.text.contains("this is not the text that named names"))
        #expect(try claim(path).exitCode == 0)
        #expect(try evidence()["snapshot"].text == sha)
        #expect(try !desk.text(of: "log/0000000000.jsonl").contains("Give up"))
        #expect(try desk.check("a3") == "not-stored")
        #expect(!desk.hasCopy(sha))
    }

    @Test func `among several copies one can be chosen`() throws {
        let old = try desk.store("The old text: we agree.", as: "a.txt")
        let new = try desk.store("The new text: we agree.", as: "b.txt")
        #expect(try claim("we agree").exitCode == 0)
        #expect(try evidence()["snapshot"].text == new)
        let told = try desk.run(
            "claim", "d3", "--source", "eurasianet", "--asserts", "Of old.", "--quote", "we agree",
            "--snapshot",
            String(old.prefix(10)))
        #expect(told.exitCode == 0)
        #expect(try evidence()["snapshot"].text == old)
    }

    @Test func `where no copy is stored, the words are recorded alone, and that is said`() throws {
        let told = try claim("no such words anywhere")
        #expect(told.exitCode == 0)
        #expect(
            told.stderr.text.contains(
                "The words were not checked: no copy is stored   (daftar snapshot FILE --source eurasianet).")
        )
        #expect(try evidence() == ["exact": "no such words anywhere"])
        // A copy that is stored later is looked into.
        try desk.store("There are no such words.", as: "a.txt")
        #expect(try desk.check("a3") == "not-found")
    }

    @Test func `what became of the copy since is said of every quote`() throws {
        let sha = try desk.store(Copies.text)
        #expect(try claim("Give up your claims").exitCode == 0)
        try Data("Tashiyev said nothing".utf8).write(to: URL(filePath: desk.copy(sha)))
        #expect(try desk.check("a3") == "altered")
        #expect(try desk.record("show", "c3").contains("(not checked: the copy was altered)"))
        try FileManager.default.removeItem(atPath: desk.copy(sha))
        #expect(try desk.check("a3") == "missing")
        #expect(try desk.record("status").contains("1 copy of a source missing"))
    }

    @Test func `entries of a file are looked up too, and can be logged again after an erasure`() throws {
        let sha = try desk.store(Copies.text)
        func entry(_ words: String) -> String {
            """
            key: quoted
            title: An entry that quotes
            on: 2021-05-05
            kind: statement
            claims: [{text: Something is so., accounts: [{asserts: eurasianet, quote: "\(words)"}]}]
            """
        }
        let wrong = try desk.run("log", "-F", "-", stdin: entry("Give us your claims"))
        #expect(
            wrong.exitCode == 5 && wrong.stderr.text.contains("these words are not in the copy of eurasianet")
        )
        try desk.record("log", "-F", "-", stdin: entry("Give up your claims"))
        #expect(
            try desk.events.last?["data"]["claims"][0]["attributions"][0]["evidence"]["snapshot"].text == sha)
        let events = try desk.events.count
        try desk.record("log", "-F", "-", stdin: entry("Give up your claims"))
        try desk.record("snapshot", "--erase", sha, "--because", "asked to")
        try desk.record("log", "-F", "-", stdin: entry("Give up your claims"))
        #expect(try desk.events.count == events + 1, "only the erasure was added")
    }

    @Test func `a claim with a key is made once, though its words were found in a copy`() throws {
        try desk.store(Copies.text)
        for _ in 0..<2 { #expect(try claim("Give up your claims", "--key", "k").exitCode == 0) }
        #expect(try desk.events.count == 18)
    }

    @Test func `options for looking up go with a quote`() throws {
        for options in [["--fingerprint"], ["--in", "x"], ["--snapshot", "01234567"]] {
            let told = try desk.run(
                ["claim", "d3", "--source", "eurasianet", "--asserts", "It is so."] + options)
            #expect(told.exitCode == 64, "\(options)")
        }
        #expect(try claim("x", "--in", "a", "--snapshot", "01234567").exitCode == 64)
    }
}
