import Invariants

/// How to read the text of an option's value.
struct OptionValue<Value>: Sendable {
  /// Reads the text, or throws what was expected.
  let read: @Sendable (String) throws(UnsuitableValue) -> Value

  /// The words that a shell can offer.
  let candidates: Candidates

  /// Accepts every text for which the closure returns a value.
  init(
    expected: String, candidates: Candidates = .anything,
    _ convert: @escaping @Sendable (String) -> Value?
  ) {
    self.candidates = candidates
    read = { text throws(UnsuitableValue) in
      guard let value = convert(text) else { throw UnsuitableValue(expected: expected) }
      return value
    }
  }
}

/// A value that an option cannot take.
struct UnsuitableValue: Error, Equatable, Sendable {
  /// What was expected.
  var expected: String
}

extension OptionValue where Value == Int {
  /// More threads than any machine has processors.
  static var maximumThreads: Int { 256 }

  /// The memory that the program and an empty search need; many threads need more.
  static var minimumMemory: Int { 32 << 20 }

  /// A number of threads.
  static var threads: OptionValue {
    OptionValue(expected: "a whole number from 1 to \(maximumThreads)") { text in
      Digits.integer(text).flatMap { 1...maximumThreads ~= $0 ? $0 : nil }
    }
  }

  /// A count, at least one.
  static var count: OptionValue {
    OptionValue(expected: "a whole number from 1 up") { text in
      Digits.integer(text).flatMap { $0 > 0 ? $0 : nil }
    }
  }

  /// A number of bytes: plain, or in units that are powers of 1024.
  static var size: OptionValue {
    OptionValue(expected: "a size of at least 32M, such as 512M or 4G") { text in
      let shift = ["K": 10, "M": 20, "G": 30][text.suffix(1).uppercased()]
      guard let number = Digits.integer(shift == nil ? text : String(text.dropLast())) else {
        return nil
      }
      let (bytes, overflow) = number.multipliedReportingOverflow(by: 1 << (shift ?? 0))
      return overflow || bytes < minimumMemory ? nil : bytes
    }
  }
}

extension OptionValue where Value == OutputFormat {
  /// A format of traces.
  static var traceFormat: OptionValue {
    let names = OutputFormat.traces.map(\.rawValue)
    return OptionValue(expected: Phrases.list(names, "or"), candidates: .words(names)) { text in
      OutputFormat.traces.first { $0.rawValue == text }
    }
  }
}

extension OptionValue where Value == Double {
  /// A length of time, whole or decimal.
  static var seconds: OptionValue {
    OptionValue(expected: "a number of seconds above 0, such as 90 or 0.5") { text in
      let longest = 1e9
      guard Digits.isDecimal(text), let seconds = Double(text) else { return nil }
      return seconds > 0 && seconds <= longest ? seconds : nil
    }
  }
}

extension OptionValue where Value == String {
  /// The path of a file.
  static var path: OptionValue {
    OptionValue(expected: "the path of a file", candidates: .files) { $0.isEmpty ? nil : $0 }
  }

  /// The path of a folder.
  static var folder: OptionValue {
    OptionValue(expected: "the path of a folder", candidates: .folders) { $0.isEmpty ? nil : $0 }
  }

  /// The name of a procedure; a later check finds out whether the design has it.
  static var procedure: OptionValue {
    OptionValue(expected: "the name of a procedure, such as migrate.source") {
      $0.isEmpty ? nil : $0
    }
  }

  /// A pattern of paths.
  static var pattern: OptionValue {
    OptionValue(expected: "a pattern of paths, such as 'what-if/*'") { $0.isEmpty ? nil : $0 }
  }

  /// A revision of a git repository; git finds out whether it exists.
  static var revision: OptionValue {
    OptionValue(expected: "a commit, branch or tag") { $0.isEmpty ? nil : $0 }
  }

  /// A constraint on counterexamples; a later check finds out whether its names exist.
  static var constraint: OptionValue {
    OptionValue(expected: "a constraint, such as 'rename@host0 before readXenopsd@host1'") {
      $0.contains { $0 != " " } ? $0 : nil
    }
  }

  /// The name of a property; a later check finds out whether it exists.
  static var property: OptionValue {
    OptionValue(
      expected: "the name of a property, such as SingleExecution",
      candidates: .words(Property.allCases.map(\.rawValue))
    ) { $0.isEmpty ? nil : $0 }
  }
}

extension OptionValue
where Value: RawRepresentable & CaseIterable & SendableMetatype, Value.RawValue == String {
  /// One of the cases of an enumeration.
  static func choice() -> OptionValue {
    let names = Value.allCases.map(\.rawValue)
    return OptionValue(expected: Phrases.list(names, "or"), candidates: .words(names)) {
      Value(rawValue: $0)
    }
  }
}
