import DaftarAnswers
import Testing

@testable import DaftarCLI

@Suite struct ProgressBarTests {
    private final class Screen {
        var writes: [String] = []
    }

    private let screen = Screen()
    private let start = ContinuousClock.now

    private func bar(
        total: Int = 1_000_000, on terminal: Terminal = Terminal(isInteractive: true, reportedColumns: 100)
    ) -> ProgressBar {
        ProgressBar("rebuilding", total: total, unit: "events", on: terminal, start: start) { [screen] in
            screen.writes.append($0)
        }
    }

    @Test func `the bar says how far, how much and how long`() {
        var bar = bar()
        bar.update(done: 620_000, at: start + .seconds(4))
        // 62 % of 96 eighths are 59: seven cells and three eighths. The other 38 % take 2.45 s at this pace.
        let expected = "\rrebuilding  ███████▍       62 %  620,000 of 1,000,000 events  3 s left\u{1B}[K"
        #expect(screen.writes == [expected])
    }

    @Test func `it is drawn at most ten times a second`() {
        var bar = bar()
        for millisecond in 0...1000 {
            bar.update(done: millisecond * 1000, at: start + .milliseconds(millisecond))
        }
        #expect(screen.writes.count == 10)
    }

    @Test func `it leaves an empty line, once`() {
        var bar = bar()
        bar.update(done: 1, at: start + .seconds(1))
        bar.erase()
        bar.erase()
        #expect(screen.writes.dropFirst() == ["\r\u{1B}[K"])
    }

    @Test func `quick work shows nothing at all`() {
        var bar = bar()
        bar.update(done: 999_999, at: start + .milliseconds(99))
        bar.erase()
        #expect(screen.writes.isEmpty)
    }

    @Test(arguments: [
        Terminal(isInteractive: false), Terminal(isInteractive: false, colour: .always),
        Terminal(isInteractive: true, environment: ["TERM": "dumb"]),
    ])
    func `a pipe and a dumb terminal get nothing`(terminal: Terminal) {
        var bar = bar(on: terminal)
        bar.update(done: 500_000, at: start + .seconds(1))
        bar.erase()
        #expect(screen.writes.isEmpty)
    }

    @Test(arguments: [20, 40, 60, 72, 80])
    func `a narrow terminal gets a shorter line`(columns: Int) throws {
        var bar = bar(on: Terminal(isInteractive: true, reportedColumns: columns))
        bar.update(done: 620_000, at: start + .seconds(4))
        let line = try #require(screen.writes.first).dropFirst().dropLast("\u{1B}[K".count)
        #expect(DisplayWidth.of(line) < columns)
        #expect(line.hasPrefix("rebuilding"))
    }

    @Test(arguments: [(0, "  0 %"), (1_000_000, "████████████  100 %"), (2_000_000, "100 %"), (-5, "  0 %")])
    func `odd counts stay within the bar`(done: Int, shown: String) throws {
        var bar = bar()
        bar.update(done: done, at: start + .seconds(1))
        #expect(try #require(screen.writes.first).contains(shown))
    }

    @Test(arguments: [(100, "1 min left"), (10_000, "2 h 46 min left")])
    func `long waits are told in minutes and hours`(elapsed: Int, shown: String) throws {
        var bar = bar()
        bar.update(done: 500_000, at: start + .seconds(elapsed))
        #expect(try #require(screen.writes.first).contains(shown))
    }

    @Test func `nothing to do shows nothing`() {
        var bar = bar(total: 0)
        bar.update(done: 0, at: start + .seconds(1))
        #expect(screen.writes.isEmpty)
    }

    @Test(arguments: [
        (0, "0"), (999, "999"), (1000, "1,000"), (-620_000, "-620,000"), (12_345_678, "12,345,678"),
    ])
    func `numbers are grouped in threes`(number: Int, text: String) {
        #expect(number.grouped == text)
    }
}
