import DaftarLog
import DaftarTesting
import Dispatch
import Synchronization
import Testing

struct ConcurrencyTests {
    @Test func `readers and verifiers beside a writer see whole lines, in order`() throws {
        let journal = try TemporaryJournal(segmentSize: 64)
        let lines = sampleLines(0..<1_500)
        let isDone = Mutex(false)
        let failures = Mutex<[String]>([])
        DispatchQueue.concurrentPerform(iterations: 3) { role in
            do {
                switch role {
                case 0:
                    defer { isDone.withLock { $0 = true } }
                    let writer = try journal.writer()
                    while writer.size < lines.count {
                        let group = lines[writer.size..<min(writer.size + 1 + writer.size % 7, lines.count)]
                        _ = try writer.append(Array(group).asBytes)
                    }
                case 1:
                    let reader = try LogReader(journal.layout)
                    var position = LogPosition.start
                    while position.index < lines.count {
                        let wasDone = isDone.withLock { $0 }
                        let before = position.index
                        position = try reader.read(from: position) { index, line, _ in
                            if Array(line) != Array(lines[index].utf8) {
                                failures.withLock { $0.append("#\(index)") }
                            }
                        }
                        if wasDone, position.index == before { break }
                    }
                    if position.index != lines.count {
                        failures.withLock { $0.append("ended at \(position)") }
                    }
                default:
                    while !isDone.withLock({ $0 }) {
                        let findings = try journal.verify().findings.filter(\.isDamage)
                        failures.withLock { $0 += findings.map { "\($0)" } }
                    }
                }
            } catch {
                failures.withLock { $0.append("\(error)") }
            }
        }
        #expect(failures.withLock { $0 }.isEmpty)
        #expect(try journal.verify().findings.isEmpty)
    }
}
