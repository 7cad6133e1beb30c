import DaftarAnswers
import DaftarJournal
import DaftarLog

extension Export {
    func writeTiles(to folder: String, of journal: Journal, _ session: Session) throws {
        let progress = Progress("exporting", unit: "events", on: session.talk, isQuiet: options.quiet)
        defer { progress.end() }
        let export = try Journal.exportTiles(journal.layout, to: folder) { progress.update($0, of: $1) }
        progress.end()
        let row = TilesRow(folder, export)
        var table = Table([
            .init(header: "events", alignment: .right), .init(header: "files", alignment: .right),
            .init(header: "new", alignment: .right), .init(header: "folder", wraps: true),
        ])
        table.add([.init("\(row.events)"), .init("\(row.files)"), .init("\(row.written)"), .init(row.folder)])
        let answer = Answer("tiles", [row], table: table)
        try session.write(answer) { _ in
            "\(count(row.events, "event")) that \(SafeText.escape(row.origin)) signed, as tiles in \(SafeText.escape(folder)): "
                + "\(count(row.files, "file")), \(row.written) of them new\n"
        }
    }
}

private struct TilesRow: Encodable {
    var folder, origin: String
    var events, files, written: Int

    init(_ folder: String, _ export: TileExport) {
        self.folder = folder
        origin = export.checkpoint.origin
        events = export.checkpoint.size
        files = export.files
        written = export.written
    }
}
