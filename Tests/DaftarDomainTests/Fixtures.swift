import DaftarDomain

// What tests write often, in short. A slip of the pen stops the test.

func slug(_ text: String) -> Slug { Slug(text)! }
func date(_ text: String) -> EDTFDate { try! EDTFDate(text) }
