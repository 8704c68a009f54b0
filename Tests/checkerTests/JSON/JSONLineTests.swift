import Testing

@testable import checker

@Test func `quotes, backslashes and control characters are escaped`() {
  #expect(JSONWriter.oneLine("a\"\\\n\r\t\u{1}é/") == #""a\"\\\n\r\t\u0001é/""#)
}

@Test func `characters that a terminal would interpret are escaped`() {
  #expect(
    JSONLine.quoted("\u{1B}[1m\u{7F}\u{9B}\u{2028}\u{202E}\u{FEFF}")
      == #""\u001b[1m\u007f\u009b\u2028\u202e\ufeff""#)
}

@Test func `a line is abandoned once it is too long`() {
  var text = ""
  #expect(JSONLine.append([1, 2, 3], to: &text, limit: 9))
  text = ""
  #expect(!JSONLine.append([1, 2, 3], to: &text, limit: 8))
}
