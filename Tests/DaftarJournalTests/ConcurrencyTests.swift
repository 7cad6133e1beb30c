import DaftarDomain
import DaftarJournal
import DaftarTesting
import Dispatch
import Testing

struct ConcurrencyTests {
    @Test func `two that record 500 events each lose and double none`() throws {
        let journal = try TemporaryJournal()
        let writers = 2
        let events = 500
        DispatchQueue.concurrentPerform(iterations: writers) { writer in
            do {
                let opened = try journal.open()
                var number = 0
                while number < events {
                    // Mostly one at a time, as people do, sometimes some together.
                    let batch = number.isMultiple(of: 50) ? 10 : 1
                    let requests = (number..<min(events, number + batch)).map {
                        Request.logging("\(writer)-\($0)")
                    }
                    let recording = try opened.record(requests, at: 1)
                    #expect(recording.receipts.allSatisfy { !$0.isRepetition })
                    #expect(!recording.readModelsBehind)
                    number += requests.count
                }
            } catch {
                Issue.record(error)
            }
        }
        let opened = try journal.open()
        #expect(try opened.head == writers * events)
        let titles = try opened.titles()
        for writer in 0..<writers {
            #expect(titles.filter { $0.hasPrefix("\(writer)-") } == (0..<events).map { "\(writer)-\($0)" })
        }
        #expect(try journal.differences() == [])
    }

    @Test func `whoever reads meanwhile sees whole batches, in order`() throws {
        let journal = try TemporaryJournal()
        DispatchQueue.concurrentPerform(iterations: 2) { role in
            do {
                let opened = try journal.open()
                if role == 0 {
                    for number in 0..<60 {
                        _ = try opened.record([.logging("\(number)-a"), .logging("\(number)-b")], at: 1)
                    }
                } else {
                    var seen = 0
                    while seen < 120 {
                        let titles = try opened.titles()
                        #expect(titles.count >= seen && titles.count.isMultiple(of: 2))
                        seen = titles.count
                    }
                }
            } catch {
                Issue.record(error)
            }
        }
    }
}
