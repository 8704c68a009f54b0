extension OptionDefinition {
  /// An option that the parser acts on before anything else; it changes no other option.
  static func request(_ name: String, _ help: String) -> OptionDefinition {
    OptionDefinition(
      name: name, value: nil, scope: .everywhere, isRepeatable: false, help: help
    ) { _, _ in }
  }

  /// An option without a value, which sets something to true.
  static func flag(
    _ name: String, _ scope: Scope, _ help: String,
    to field: any WritableKeyPath<Options, Bool> & Sendable
  ) -> OptionDefinition {
    OptionDefinition(name: name, value: nil, scope: scope, isRepeatable: false, help: help) {
      options, _ in options[keyPath: field] = true
    }
  }

  /// An option that replaces a default by its value.
  static func value<Value>(
    _ name: String, _ valueName: String, _ scope: Scope, _ help: String,
    _ value: OptionValue<Value>, to field: any WritableKeyPath<Options, Value> & Sendable
  ) -> OptionDefinition {
    OptionDefinition(
      name: name, value: valueName, scope: scope, isRepeatable: false, help: help,
      candidates: value.candidates
    ) { options, text throws(UnsuitableValue) in options[keyPath: field] = try value.read(text)
    }
  }

  /// An option without a default: leaving it out differs from every value.
  static func value<Value>(
    _ name: String, _ valueName: String, _ scope: Scope, _ help: String,
    _ value: OptionValue<Value>, to field: any WritableKeyPath<Options, Value?> & Sendable
  ) -> OptionDefinition {
    OptionDefinition(
      name: name, value: valueName, scope: scope, isRepeatable: false, help: help,
      candidates: value.candidates
    ) { options, text throws(UnsuitableValue) in options[keyPath: field] = try value.read(text)
    }
  }

  /// An option that asks for a file to be written.
  static func writtenFile(
    _ name: String, _ scope: Scope, _ help: String,
    replacing replaceable: WrittenFile.Replaceable = .reports,
    to field: any WritableKeyPath<Options, String?> & Sendable
  ) -> OptionDefinition {
    var option = value(name, "FILE", scope, help, OptionValue.path, to: field)
    option.written = { $0[keyPath: field] }
    option.replaceable = replaceable
    return option
  }

  /// An option that may be repeated, with a list of its values.
  static func list<Value>(
    _ name: String, _ valueName: String, _ scope: Scope, _ help: String,
    _ value: OptionValue<Value>, to field: any WritableKeyPath<Options, [Value]> & Sendable
  ) -> OptionDefinition {
    OptionDefinition(
      name: name, value: valueName, scope: scope, isRepeatable: true, help: help,
      candidates: value.candidates
    ) { options, text throws(UnsuitableValue) in
      options[keyPath: field].append(try value.read(text))
    }
  }
}
