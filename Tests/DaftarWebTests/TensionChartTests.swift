import DaftarDomain
import DaftarJournal
import DaftarWeb
import Testing
