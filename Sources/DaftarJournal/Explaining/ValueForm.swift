/// How the value of a field is written, for those whose value could not be read.
struct ValueForm {
    let words: String
    let example: String?
    var help = "show the record for an example"

    init(of field: String) {
        switch field {
        case "deaths":
            (words, example) = (
                "it takes a whole number, or two or three that rise", "10, 10.., ..20 or 10..20"
            )
        case "snapshot", "sha256":
            (words, example) = ("a SHA-256 is 64 digits of 0–9 and a–f", nil)
            help = "sha256sum FILE prints it"
        case "key":
            words = "it takes 1 to 100 letters, digits, . _ : and -, the first a letter or a digit"
            example = "meeting-new-york"
        case "plover": (words, example) = ("a PLOVER code is TYPE or TYPE:mode", "THREATEN:territory")
        case "roles":
            words = "a role is a title, then what is known: of ACTOR, from DATE, until DATE"
            example = "\"President, of kyrgyzstan, from 2021-01\""
        case "until": (words, example) = ("a role ends after it begins", nil)
        case "actors", "targets": (words, example) = ("it takes ACTOR or ACTOR/ROLE", nil)
        default: (words, example) = ("this field takes another form of value", nil)
        }
    }
}
