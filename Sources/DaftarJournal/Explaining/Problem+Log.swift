import DaftarDomain
package import DaftarLog
package import DaftarProjections
internal import Foundation
internal import Glibc

extension Problem {
    /// What any operation on a journal may throw, explained.
    package init(_ error: any Error, _ fields: FieldNames = .plain) {
        switch error {
        case let problem as Problem: self = problem
        case let rejection as Rejection: self.init(rejection, fields)
        case let refused as RefusedRequest: self.init(refused.reason, fields)
        case let error as LogError: self.init(error)
        case let error as JournalError: self.init(error)
        case let error as ReadModelError: self.init(error)
        case let error as ProofError: self.init(error)
        case let error as EvidenceError: self.init(error, fields)
        case let error as UnreadableDate:
            self.init(
                error.reason, at: fields.place(error.field, of: error.reason.text),
                label: fields.label(error.field))
        case let error as DateInputError: self.init(error, at: fields.place("on"), label: fields.label("on"))
        case let error as CocoaError:
            self.init(
                .failed, "a file could not be read or written", at: error.filePath ?? "not known which",
                why: error.localizedDescription,
                mend: "look what became of it, then run this again")
        default:
            self.init(
                .failed, "something failed that was not foreseen", at: "daftar", why: "\(error)",
                mend: "run it again with -v and report it")
        }
    }

    package init(_ error: LogError) {
        let place = [error.path, error.index.map { "event #\($0)" }, error.offset.map { "byte \($0)" }]
            .compactMap(\.self).joined(separator: ", ")
        let unsettled =
            error.mayHaveBeenAppended
            ? "; whether it was recorded shows when the journal is opened again" : "; nothing was recorded"
        switch error.code {
        case .notALog:
            self.init(
                .notFound, "there is no journal here", at: place,
                why: "a journal is a folder that holds log/",
                mend: "daftar init PATH, or -J PATH to name one")
        case .busy(let holder):
            self.init(
                .refused, "somebody else is writing to this journal", at: place,
                why: holder.map { "process \($0) holds the log" } ?? "another process holds the log",
                mend: "wait for it to end, then run this again")
        case .readOnly:
            self.init(
                .failed, "this journal cannot be written to", at: place, why: reason(error),
                mend: "reading works; to record, copy the journal or ask its owner for write access")
        case .diskFull:
            self.init(
                .failed, "there is no room to record this", at: place, why: reason(error) + unsettled,
                mend: "free some room, then run the same command again")
        case .ioFailure:
            self.init(
                .failed, "the log could not be read or written", at: place,
                why: reason(error) + (error.mayHaveBeenAppended ? unsettled : ""),
                mend: "check the disk, then daftar verify")
        case .poisoned:
            self.init(
                .failed, "an earlier write failed, so nothing more is written here", at: place,
                why: reason(error),
                mend: "open the journal again; daftar verify shows what is there")
        case .lineTooLong(let length):
            self.init(
                .usage, "this is too long for one entry", at: "the entry", why: "\(length) bytes",
                mend: "add claims one by one with daftar claim")
        case .lineMalformed:
            self.init(
                .failed, "this cannot be a line of a log", at: place,
                why: "it is empty or holds a line break", mend: "report this")
        case .damaged(let damage): self.init(damage, index: error.index, at: place)
        case .logShorter:
            self.init(
                .damaged, "the log ends before event #\(error.index ?? 0)", at: place,
                why: "lines that were read before are gone",
                mend: "restore the log from a copy; daftar verify says what is sound")
        }
    }

    /// A log of which more had been read than it holds now, though each of its lines is sound by itself.
    package init(readBefore events: Int, in folder: String) {
        let held = events == 1 ? "1 event" : "\(events) events"
        self.init(
            .damaged, "the log is not the one that was read before", at: folder + "/log",
            why: "it held \(held) then, and no longer holds the last of them in its place",
            mend: "restore the log from a copy; if it was put back on purpose, daftar rebuild")
    }

    package init(_ damage: LogDamage, index: Int?, at place: String) {
        let event = index.map { "event #\($0)" } ?? "an event"
        let what: String
        let why: String
        switch damage {
        case .lineDiffers(let expected, let found):
            what = "\(event) does not match its checksum"
            why =
                "expected \(expected.description.prefix(12))…, found \(found.description.prefix(12))…: the line or its hash was changed"
        case .lineUnterminated:
            what = "\(event) has lost its end"
            why = "the line was recorded whole once"
        case .lineTooLong(let length):
            what = "\(event) is too long"
            why = "\(length) bytes, and \(EventCodec.longestLine) are allowed"
        case .lineHoldsNUL(let at):
            what = "\(event) holds a zero byte"
            why = "at byte \(at) of the line"
        case .lineEmpty:
            what = "\(event) is empty"
            why = "there is a line without content"
        case .leafMalformed:
            what = "the hash of \(event) is not readable"
            why = "a line of the .leaves file is not 64 hexadecimal digits"
        case .leafMissing:
            what = "the hash of \(event) is missing"
            why =
                "an accident takes the hashes of what was recorded last, and no others: the line cannot be checked"
        case .leafWithoutLine:
            what = "\(event) is missing"
            why = "its hash is there, so it had been recorded safely"
        case .sealMalformed:
            what = "a segment's seal is not readable"
            why = "the last line of its .leaves file is not what it should be"
        case .sealDiffers(let expected, let found):
            what = "a segment does not match its seal"
            why = "expected \(expected.description.prefix(12))…, found \(found.description.prefix(12))…"
        case .segmentMissing(let first):
            what = "the segment that begins with #\(first) is missing"
            why = "there are later ones"
        case .segmentShort(let lines):
            what = "a segment in the middle of the log is too short"
            why = "it has \(lines) lines"
        case .segmentOverfull:
            what = "a segment has too many lines"
            why = "the next one begins before it ends"
        case .notAFile:
            what = "a file of the log is no file"
            why = "a pipe, a device or a link that leads nowhere stands in its place"
        }
        self.init(.damaged, what, at: place, why: why, mend: Self.restoring(before: index))
    }

    /// How to go on with a log that is damaged from event `index` on.
    static func restoring(before index: Int?) -> String {
        let sound =
            switch index {
            case nil, 0: ""
            case 1: "; #0 is sound and readable with --known '#0'"
            case let index?: "; #0 to #\(index - 1) are sound and readable with --known '#\(index - 1)'"
            }
        return "restore that file from a copy\(sound)"
    }

    package init(_ error: JournalError) {
        switch error {
        case .notOpened(let path):
            self.init(
                .failed, "this journal has no first event", at: path, why: "it was made but never opened",
                mend: "daftar init \(path)")
        case .alreadyThere(let path):
            self.init(
                .refused, "there is a journal here already", at: path, why: "its log is never replaced",
                mend: "daftar status -J \(path), or choose another folder")
        case .emptied(let path, let known):
            self.init(
                .damaged, "everything in this journal's log is gone", at: path,
                why: "\(known) event\(known == 1 ? " was" : "s were") read from it before",
                mend: "restore log/ from a copy; to begin anew, remove .daftar/ as well")
        case .clockBehind(let now, let last, let index):
            self.init(
                .failed, "the clock of this machine is behind the journal",
                at: "event #\(index), recorded \(last)",
                why: "the clock says \(now), and recorded time never runs backwards; nothing was recorded",
                mend: "set the clock, then run this again")
        case .unreadableEvent(let index, let path, let error): self.init(error, index: index, path: path)
        case .cannotBeReadBack:
            self.init(
                .usage, "this cannot be recorded", at: "the entry",
                why: "it could not be read back; nothing was recorded",
                mend: "remove characters that cannot be seen, such as NUL")
        case .foreignEvent(let index, let path, let journal, let expected):
            self.init(
                .damaged, "event #\(index) belongs to another journal", at: path,
                why: "it says \(journal), and this is \(expected)",
                mend: Self.restoring(before: index))
        case .backInTime(let index, let path):
            self.init(
                .damaged, "event #\(index) was recorded before the one that precedes it",
                at: "\(path), event #\(index)",
                why: "recorded time never runs backwards in a log", mend: Self.restoring(before: index))
        case .cannotMakeFolder(let path, let reason):
            self.init(
                .failed, "cannot make a journal here", at: path, why: reason, mend: "choose another folder")
        case .fileExists(let path):
            self.init(
                .refused, "there is a file of that name already", at: path, why: "it would be lost",
                mend: "choose another name, or move it away")
        case .cannotWrite(let path, let reason):
            self.init(
                .failed, "the file could not be written", at: path, why: reason,
                mend: "choose a folder that is there and that you may write to")
        case .noSuchEvent(let index, let last):
            self.init(
                .notFound, "there is no event #\(index)", at: "#\(index)", why: "the last one is #\(last)",
                mend: "'#\(last)'")
        }
    }

    private init(_ error: EventCodecError, index: Int, path: String) {
        let place = "\(path), event #\(index)"
        switch error {
        case .unknownType(let type):
            self.init(
                .damaged, "event #\(index) is of an unknown type", at: place,
                why: "this program does not know \"\(type)\"",
                mend: "use a newer daftar, or \(Self.restoring(before: index))")
        case .unknownVersion(let type, let version, let newest):
            self.init(
                .damaged, "event #\(index) was written by a newer daftar", at: place,
                why: "\(type) version \(version), and this program reads up to \(newest)",
                mend: "use a newer daftar; earlier events are readable with --known '#\(max(0, index - 1))'")
        case .tooLong(let bytes):
            self.init(
                .damaged, "event #\(index) is too long", at: place, why: "\(bytes) bytes",
                mend: Self.restoring(before: index))
        case .malformed(let error):
            self.init(
                .damaged, "event #\(index) is not a readable line",
                at: "\(place), byte \(error.offset) of the line",
                why: Self.words(error.reason), mend: Self.restoring(before: index))
        }
    }

    private static func words(_ reason: JSONError.Reason) -> String {
        switch reason {
        case .unexpectedByte: "a byte stands where JSON allows none"
        case .unexpectedEnd: "it ends too early"
        case .trailingBytes: "something follows the end"
        case .tooDeep: "values are nested too deeply"
        case .invalidUTF8: "it is not valid UTF-8"
        case .invalidEscape: "a backslash is followed by what means nothing"
        case .controlCharacter: "it holds a control character"
        case .notAnInteger: "a whole number was expected"
        case .numberNotShortest(let text): "the number \(text) is not in its shortest form"
        case .missingField(let field): "the field \"\(field)\" is missing"
        case .unknownField(let field): "the field \"\(field)\" is not known"
        case .duplicateKey(let key): "the key \"\(key)\" stands twice"
        case .keyOutOfOrder(let key): "the key \"\(key)\" is out of order"
        case .invalidValue(let field, let text): "\"\(text)\" is no value for \"\(field)\""
        }
    }

    package init(_ error: ReadModelError) {
        switch error {
        case .cannotProject(let event, let projector, let reason):
            self.init(
                .damaged, "event #\(event) does not fit what came before it", at: "read model \(projector)",
                why: reason,
                mend: Self.restoring(before: event))
        case .stopped(let projector, let event, let reason):
            self.init(
                .damaged, "the read model \"\(projector)\" stopped at event #\(event)",
                at: "read model \(projector)", why: reason,
                mend: "daftar rebuild tries again; until then nothing can be recorded")
        case .damaged(let path, let message):
            self.init(
                .failed, "the read models are damaged", at: path, why: message,
                mend: "daftar rebuild makes them anew from the log")
        case .storage(let path, let message, let isFull):
            self.init(
                .failed,
                isFull ? "there is no room for the read models" : "the read models could not be used",
                at: path,
                why: message,
                mend: isFull
                    ? "free some room, then run this again"
                    : "daftar rebuild makes them anew from the log; if it cannot, remove what stands there")
        }
    }
}

private func reason(_ error: LogError) -> String {
    guard let errno = error.errno, let call = error.systemCall else { return "the system gave no reason" }
    return "\(call): \(String(cString: strerror(errno)))"
}
