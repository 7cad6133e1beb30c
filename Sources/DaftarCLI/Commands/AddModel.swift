import ArgumentParser
import DaftarAnswers
import DaftarDomain
import DaftarJournal

struct AddModel: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "model", abstract: "Adopt other parameters for the tension score, from now on.",
        discussion: """
            daftar help model lists them. What is not set is as there. Answers with an earlier --known keep the earlier model.
            daftar add model tension/2 --set cooperation=0.3 --because "talks calm more here"
            """)

    @Argument(help: "What the model is called, with a version.")
    var name: String
    @Option(
        name: .customLong("set"),
        help: ArgumentHelp("A parameter and its value.", valueName: "parameter=value"))
    var settings: [String] = []
    @Option(help: "Why; it stands in the log for ever.")
    var because: String
    @Option(help: "A name for this entry for ever: recording it again adds nothing.")
    var key: String?
    @OptionGroup var options: GlobalOptions

    func run(_ session: Session) throws {
        var parameters: [String: Double] = [:]
        for setting in settings.splitAtCommas {
            let parts = setting.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
            guard parts.count == 2, let value = Double(parts[1]) else {
                throw Problem(
                    .usage, "cannot read \"\(setting)\"", at: "--set",
                    why: "it takes a parameter and a number",
                    mend: "--set cooperation=0.3")
            }
            guard parameters.updateValue(value, forKey: parts[0]) == nil else {
                throw Problem(.invalid(field: "set", text: parts[0], .repeated), .flags)
            }
        }
        let adoption = ModelAdoption(name: name, parameters: parameters, because: because)
        let recorder = try Recorder(session, fields: .settings)
        let receipt = try recorder.record(key: key) { _ in .adoptModel(adoption) }
        try recorder.tell(
            receipt,
            receipt.isRepetition
                ? "\(name) was adopted before (#\(receipt.index)); nothing added."
                : "\(SafeText.escape(name)) adopted (#\(receipt.index)). With the model before: daftar tension --known '#\(receipt.index - 1)'"
        )
    }
}
