import Testing

@testable import checker

@Test func `a dash in what is typed is a dash, and a backslash a backslash`() {
  #expect(Roff.escaped("--a \\b") == #"\-\-a \eb"#)
  #expect(Roff.escaped("“…”") == #"\[u201C]\[u2026]\[u201D]"#)
}

@Test func `a paragraph has short lines, bold options, and no request by mistake`() {
  #expect(Roff.paragraph("with --full and well-known") == #"with \fB\-\-full\fR and well-known"#)
  #expect(Roff.paragraph(".nf") == #"\&.nf"#)
  let long = Roff.paragraph(String(repeating: "word ", count: 40))
  #expect(long.split(separator: "\n").allSatisfy { $0.count <= 78 })
}

@Test func `words that stand for others are in italics`() {
  #expect(Roff.synopsis("--threads N") == #"\fB\-\-threads\fR \fIN\fR"#)
}
