import DaftarWeb
import Testing
