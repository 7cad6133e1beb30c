import DaftarAnswers
import Testing

@testable import DaftarCLI

@Suite struct TerminalTests {
    @Test func `a pipe is plain and as wide as its lines`() {
        let pipe = Terminal(isInteractive: false, environment: ["COLUMNS": "40", "TERM": "xterm-256color"])
        #expect(pipe.columns == nil)
        #expect(pipe.hasColour == false)
        #expect(pipe.canRedraw == false)
        #expect(pipe.bad("damaged") == "damaged")
    }

    @Test(
        arguments: [
            (132, "40", 132), (nil, "40", 40), (0, "40", 40), (nil, "wide", 80), (nil, "-3", 80),
            (0, nil, 80),
        ] as [(Int?, String?, Int)])
    func `the width comes from the terminal, then COLUMNS, then 80`(
        reported: Int?, columns: String?, width: Int
    ) {
        let environment = columns.map { ["COLUMNS": $0] } ?? [:]
        let terminal = Terminal(isInteractive: true, reportedColumns: reported, environment: environment)
        #expect(terminal.columns == width)
    }

    @Test(
        arguments: [
            (true, .auto, [:], true), (false, .auto, [:], false),
            (true, .auto, ["NO_COLOR": "1"], false), (true, .auto, ["NO_COLOR": ""], true),
            (true, .auto, ["TERM": "dumb"], false), (true, .never, [:], false),
            (false, .always, [:], true), (false, .always, ["NO_COLOR": "1", "TERM": "dumb"], true),
        ] as [(Bool, ColourChoice, [String: String], Bool)])
    func `what the command says about colour beats what the environment says`(
        isInteractive: Bool, choice: ColourChoice, environment: [String: String], hasColour: Bool
    ) {
        let terminal = Terminal(isInteractive: isInteractive, colour: choice, environment: environment)
        #expect(terminal.hasColour == hasColour)
    }

    @Test func `a style begins and ends around its text`() {
        let terminal = Terminal(isInteractive: true)
        #expect(terminal.bold("d8") == "\u{1B}[1md8\u{1B}[0m")
        #expect(terminal.escalate("+12.8") == "\u{1B}[38;5;166m+12.8\u{1B}[0m")
        #expect(terminal.deEscalate("-7.1") == "\u{1B}[38;5;30m-7.1\u{1B}[0m")
        #expect(terminal.dim("") == "")
        #expect(terminal.styled("as it is", .plain) == "as it is")
    }

    @Test func `a dumb terminal is not drawn over`() {
        #expect(Terminal(isInteractive: true, environment: ["TERM": "dumb"]).canRedraw == false)
        #expect(Terminal(isInteractive: true, environment: ["TERM": "xterm"]).canRedraw)
    }
}
