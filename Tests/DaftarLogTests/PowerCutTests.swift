import DaftarLog
import DaftarTesting
import Testing

/// Lives of processes that append and die, and power cuts now and then, from a seed.
struct PowerCutTests {
    private struct Life {
        var generator: SeededGenerator
        /// The lines that some writer counted, and those of which it is open whether they are there.
        var known: [String] = []
        var open: [String] = []
        /// How many lines were ever handed to a writer.
        var made = 0
        /// What recovery set aside.
        var torn: [TornTail] = []

        /// Opens the log and appends until all is said or the process dies.
        mutating func live(in journal: TemporaryJournal, files: FailingFiles) throws {
            guard let writer = try? journal.writer(files: files) else { return }
            if let tail = writer.tornTail { torn.append(tail) }
            try check(journal)
            try #require(writer.size == known.count)
            for _ in 0..<generator.int(0...4) {
                let lines = sampleLines(made..<made + generator.int(1...6))
                made += lines.count
                do {
                    _ = try writer.append(lines.asBytes)
                    known += lines
                } catch {
                    let kept = writer.size - known.count
                    known += lines.prefix(kept)
                    open = Array(lines.dropFirst(kept))
                    return
                }
            }
        }

        /// Expects all that is known, and at most what is open, in a log that was just opened.
        mutating func check(_ journal: TemporaryJournal) throws {
            let lines = try journal.lines()
            try #require(lines.starts(with: known))
            try #require(open.starts(with: lines.dropFirst(known.count)))
            (known, open) = (lines, [])
        }
    }

    @Test(arguments: 0..<60 as Range<UInt64>) func `what was acknowledged outlasts power cuts`(seed: UInt64)
        throws
    {
        let journal = try TemporaryJournal()
        var life = Life(generator: SeededGenerator(seed: seed))
        for _ in 0..<6 {
            let files = FailingFiles()
            for _ in 0..<life.generator.int(1...4) {
                files.restart(
                    life.generator.pick([.death, .deathMidway]), atCall: life.generator.int(0...80))
                try life.live(in: journal, files: files)
            }
            files.losePower(using: &life.generator)

            let writer = try journal.writer()
            try life.check(journal)
            for tail in life.torn { #expect(try journal.bytes(tail.path).count == tail.count) }
            #expect(writer.root == naiveRoot(life.known[...]))
            #expect(try journal.verify().isIntact)
        }
        #expect(!life.known.isEmpty)
    }
}
