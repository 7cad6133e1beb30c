import DaftarAnswers
import Foundation
import Glibc

/// What `--color` says.
enum ColourChoice: String, CaseIterable, Sendable {
    case auto
    case always
    case never
}

/// Where output goes, as far as its looks are concerned.
struct Terminal: Sendable, Equatable {
    /// False for a pipe or a file, which get plain text in lines of any length.
    let isInteractive: Bool
    /// The width to fit, in columns; nil where lines may be of any length.
    let columns: Int?
    let hasColour: Bool
    /// Whether a line can be drawn over, as a progress bar does.
    let canRedraw: Bool

    /// - Parameters:
    ///   - reportedColumns: what the terminal itself says; nil or 0 where it does not know.
    ///   - environment: read for `COLUMNS`, `TERM` and `NO_COLOR` (no-color.org: any value but the empty one).
    init(
        isInteractive: Bool, reportedColumns: Int? = nil, colour: ColourChoice = .auto,
        environment: [String: String] = [:]
    ) {
        let isDumb = environment["TERM"] == "dumb"
        self.isInteractive = isInteractive
        self.canRedraw = isInteractive && !isDumb
        let known = [reportedColumns, environment["COLUMNS"].flatMap { Int($0) }]
        self.columns = isInteractive ? known.compactMap(\.self).first { $0 > 0 } ?? 80 : nil
        self.hasColour =
            switch colour {
            case .always: true
            case .never: false
            case .auto: isInteractive && !isDumb && environment["NO_COLOR", default: ""].isEmpty
            }
    }

    static func standardOutput(colour: ColourChoice) -> Terminal {
        Terminal(descriptor: STDOUT_FILENO, colour: colour)
    }

    static func standardError(colour: ColourChoice) -> Terminal {
        Terminal(descriptor: STDERR_FILENO, colour: colour)
    }

    private init(descriptor: Int32, colour: ColourChoice) {
        var size = winsize()
        let answered = ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0
        self.init(
            isInteractive: isatty(descriptor) == 1,
            reportedColumns: answered ? Int(size.ws_col) : nil,
            colour: colour,
            environment: ProcessInfo.processInfo.environment)
    }
}

extension Terminal {
    func styled(_ text: String, _ style: Style) -> String {
        hasColour ? style.applied(to: text) : text
    }

    func bold(_ text: String) -> String { styled(text, .bold) }
    func dim(_ text: String) -> String { styled(text, .dim) }
    func escalate(_ text: String) -> String { styled(text, .escalate) }
    func deEscalate(_ text: String) -> String { styled(text, .deEscalate) }
    func bad(_ text: String) -> String { styled(text, .bad) }
}
