import DaftarLog
import DaftarTesting
import Testing

struct GarbledLogTests {
    /// A seeded mutator of the files of a log. A crash or a hang is the failure; and whatever is read stood there.
    @Test func `garbled segments and leaves are read as far as they are lines, and nothing else happens`()
        throws
    {
        let journal = try TemporaryJournal().append(sampleLines(0..<6))
        let (layout, files) = (journal.layout, try journal.inMemory())
        let paths = [layout.segment(0), layout.segment(4), layout.leaves(0), layout.leaves(4)]
        let sound = Dictionary(uniqueKeysWithValues: paths.map { ($0, files[$0]) })
        var generator = SeededGenerator(seed: 20_230_916)
        for _ in 0..<100_000 {
            let path = generator.pick(paths)
            files[path] = ByteMutator.mutate(sound[path]!, &generator)
            let verification = try LogVerifier(layout, files: files).verify()
            var read: [[UInt8]] = []
            do {
                try LogReader(layout, files: files).readChecked(from: .start) { _, line, _ in
                    read.append(Array(line))
                }
            } catch let error as LogError {
                #expect(!verification.isIntact, "\(error)")
            }
            // A segment of this log holds four.
            let lines =
                files[paths[0]].split(separator: 10, omittingEmptySubsequences: false).prefix(4)
                + files[paths[1]].split(separator: 10, omittingEmptySubsequences: false)
            #expect(lines.map(Array.init).starts(with: read))
            files[path] = sound[path]!
        }
    }
}
