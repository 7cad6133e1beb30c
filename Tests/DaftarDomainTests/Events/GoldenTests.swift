import DaftarDomain
import Testing

@Suite struct `Golden lines` {
    @Test func `there is an expected event for each line`() {
        #expect(GoldenFiles.version1.count == GoldenEvents.version1.count)
    }

    @Test func `every event type has a line`() {
        #expect(Set(GoldenEvents.version1.map(\.type)) == Set(EventType.allCases))
    }

    @Test(arguments: zip(GoldenFiles.version1, GoldenEvents.version1))
    func `a line means what it always meant, and is written so`(line: [UInt8], event: JournalEvent) throws {
        let recorded = try EventCodec.decode(line)
        #expect(recorded.event == event)
        #expect(
            String(decoding: EventCodec.encode(recorded), as: UTF8.self)
                == String(decoding: line, as: UTF8.self))
        #expect(EventCodec.encode(recorded) == line)
    }

    @Test func `what the journal noted is read with the event`() throws {
        let recorded = try EventCodec.decode(GoldenFiles.version1[1])
        #expect(recorded.id == "g-02")
        #expect(recorded.journal == slug("kol"))
        #expect(recorded.recordedBy == "Н. Эргешова")
        #expect(recorded.time.seconds == 0)
    }

    @Test func `the times are those of the calendar`() throws {
        // `date -u -d … +%s` says so.
        #expect(try EventCodec.decode(GoldenFiles.version1[0]).time.seconds == 1_709_280_000)
        #expect(try EventCodec.decode(GoldenFiles.version1.last!).time.seconds == 253_402_300_799)
    }

    @Test func `because is what the line says, and only where a reason must be given`() throws {
        let reasons = try GoldenFiles.version1.map { try EventCodec.decode($0).event.because }
        #expect(reasons[0] == nil)
        #expect(reasons[4] == "she left the ministry earlier than reported")
        #expect(reasons.compactMap(\.self).count == 14)
    }
}
