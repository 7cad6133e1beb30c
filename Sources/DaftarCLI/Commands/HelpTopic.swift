/// A page of `daftar help TOPIC` that belongs to no single command.
enum HelpTopic: String, CaseIterable {
    case dates, entries, sources
    case exitCodes = "exit-codes"
    case environment, output, model

    var text: String {
        switch self {
        case .dates: Self.datesPage
        case .entries: Self.entriesPage
        case .sources: Self.sourcesPage
        case .exitCodes: Self.exitCodesPage
        case .environment: Self.environmentPage
        case .output: Self.outputPage
        case .model: Self.modelPage
        }
    }

    private static let datesPage = """
        DATES are EDTF (ISO 8601-2, Library of Congress 2019), or typed in words.

          2023-09-19                a day
          2023-09      2023         a month, a year
          2022-05~     2022-05?     about May 2022; May 2022, uncertain
          2022-05/2022-06           from May to June 2022
          ../2022-09                by September 2022: before it or in it
          2023-09-19/..             from 19 September 2023, end not known
          [2023-09-15,2023-09-16]   one of the two days; with { } both
          200X         2023-21      the 2000s; spring 2023

        In words: today, yesterday, last friday, 19 sep 2023, september 2023, by september 2022, from 16 sep 2022,
        about may 2022, 15 or 16 september 2023, may to june 2022, spring 2023. What daftar prints otherwise is typed as EDTF.
        09/10/2023 is refused, with both readings: days and months in figures are read both ways in the world.
        A missing year is never guessed. Where a source does not print the whole date, log it with --date-basis inferred.

        Dates order by the first day they may mean, then by the last. --asof shows what had begun by then, and marks as
        "possibly" what may have begun only later.
        """

    private static let entriesPage = """
        ENTRIES are YAML files for daftar log -F. A file is one development, a list of them, or sections:

          actors:
            - {id: japarov, name: Sadyr Japarov, kind: person, party: kyrgyzstan, aliases: [Садыр Жапаров],
               roles: [{title: President, of: kyrgyzstan, from: ../2023}]}
          sources:
            - {id: eurasianet, name: Eurasianet, kind: article, published: 2023-09-19/.., grade: B}
          issues:
            - {id: delimitation, name: Delimitation of the border}
          developments:
            - key: meeting-new-york         # for ever: logging the file again adds nothing
              title: Japarov and Rahmon meet in New York
              on: 2023-09-19
              dateBasis: inferred           # stated, where it is printed in full
              kind: meeting
              actors: [japarov, rahmon]     # ACTOR or ACTOR/ROLE; targets: at whom
              place: New York
              issues: [delimitation]
              partOf: other-key             # a key, or d7
              respondsTo: [{development: d6, basis: inferred}]
              deaths: {low: 10}
              claims:
                - label: focus
                  text: Delimitation was an object of special attention.
                  accounts:
                    - {asserts: japarov-office, via: [eurasianet], basis: paraphrase, hedge: none, said: 2023-09-19}
                    - {omits: rahmon-office, via: [eurasianet], basis: characterisation}
              stances:
                - {actor: japarov-office, issue: delimitation, direction: 0, words: wants it settled by talks, claim: focus}

        If one entry of a file is refused, none is recorded. quote: takes the exact words, which are looked up
        where a copy is stored; or start, end and sha256 into a copy.
        """

    private static let sourcesPage = """
        SOURCES say, deny or omit. A claim is one statement about a development that can be true or false by itself.

          asserts    the source states it
          denies     the source says it is not so
          omits      the source could have mentioned it and does not; this is not a denial

        The source is who said it first; --via names what it passed through on its way to us, nearest to the speaker first:
          daftar claim d8 --source japarov-office --via eurasianet --asserts "…"

        quote   the exact words. Where a copy of the text that was read is stored (daftar snapshot FILE --source S), they are
                looked up in it: as they are, else with other spaces and quote marks, never otherwise. What was read is the
                last --via, or the source. --fingerprint records where they stand and their SHA-256, not the words;
                --in FILE looks them up in a text that the journal does not hold
        hedge   none reportedly may could alleges suspected suggests apparently approximately at-least conditional
        basis   verbatim paraphrase characterisation inference
        grade   of a source, A completely reliable … E unreliable, F cannot be judged (Admiralty)
        credibility   of one statement, 1 confirmed … 5 improbable, 6 cannot be judged
        """

    private static let exitCodesPage = """
        EXIT CODES
            0   done, also when nothing matched
            1   failed for another reason: disk full, no write access, a clock set back
            2   you cancelled
            3   audit found something at or above --fail-on; verify found read models out of step;
                nobody whose key was named has signed this, or a witness who was named has not
            4   no such development, claim, actor, source or event; no journal or file there
            5   refused: looks like a duplicate, was retracted, the name is taken, or another process is writing
            6   the log is damaged
           64   wrong usage, unreadable date or value
          130   interrupted
        An error is four lines: what, where, why (or what is near), how to mend it. With --json, the same as one object.
        """

    private static let environmentPage = """
        ENVIRONMENT
          DAFTAR_JOURNAL   the journal, where none is found from the working folder up and -J is not given
          DAFTAR_AUTHOR    who records; else the login name
          DAFTAR_NOW       the time to record as, 2026-11-23T21:16:31Z, for tests
          VISUAL, EDITOR   the editor of daftar log -e
          NO_COLOR         no colour; see also --color
          COLUMNS          the width of tables where the terminal does not tell
          XDG_CACHE_HOME   read models of journals that cannot be written to
          XDG_STATE_HOME   drafts of journals that cannot be written to; what a witness signed last
          XDG_CONFIG_HOME  private keys
          DAFTAR_KEY       the private key, where --key is not given
        """

    private static let outputPage = """
        OUTPUT goes to standard output; everything else that is said goes to standard error.

          -o table   for people: fits the terminal, plain in a pipe (the default)
          -o json    one object: "moment", then arrays such as "developments"; --json is short for it
          -o jsonl   the rows of the first array, a row a line
          -o csv     with headers; cells that a spreadsheet would run as formulas are guarded
          -o md      a Markdown table
          -q         after a change, only the id

        The moment says what was asked: asof and reported (null is no limit), known (the last event included).
        """
}
