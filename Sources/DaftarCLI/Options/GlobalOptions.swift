import ArgumentParser
import DaftarAnswers

/// What every command takes, before or after its name.
struct GlobalOptions: ParsableArguments {
    @Option(
        name: [.customShort("J"), .long],
        help: "The journal's folder. Else walk up from here, else $DAFTAR_JOURNAL.",
        completion: .directory)
    var journal: String?

    @Option(help: ArgumentHelp("The world as of a date: what had happened by then.", valueName: "date"))
    var asof: String?

    @Option(help: ArgumentHelp("Only what some source had published by a date.", valueName: "date"))
    var reported: String?

    @Option(help: ArgumentHelp("As this journal knew it: a date, an instant or '#27'.", valueName: "date|#n"))
    var known: String?

    @Option(name: [.short, .long], help: "How the answer is written: table, json, jsonl, csv or md.")
    var output: OutputFormat?

    @Flag(help: "Short for --output json.")
    var json = false

    @Option(help: "Colour: auto, always or never. NO_COLOR is respected.")
    var color: ColourChoice = .auto

    @Flag(help: "Never ask; fail instead.")
    var noInput = false

    @Flag(name: [.customShort("n"), .long], help: "Say what would be recorded, and record nothing.")
    var dryRun = false

    @Flag(name: [.short, .long], help: "Answer yes where something would be asked.")
    var yes = false

    @Flag(name: [.short, .long], help: "Say no more than the answer.")
    var quiet = false

    @Flag(name: [.short, .long], help: "Say what happens meanwhile.")
    var verbose = false

    var format: OutputFormat { output ?? (json ? .json : .table) }
}

enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
    case table, json, jsonl, csv, md
}

extension ColourChoice: ExpressibleByArgument {}
