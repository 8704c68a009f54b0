import Spec

/// The schema of trace files, each of which is one counterexample.
enum TraceSchema {
  /// The document.
  static let document = SchemaKind.trace.document(
    titled: "A trace: one counterexample, with all that any rendering of it shows",
    JSONSchema.object([
      .optional("$schema", .string),
      .required("version", .constant(1)),
      .required("kind", .constant("counterexample")),
      .required("model", model),
      .required("breaks", .array(of: violation).described("The properties that it breaks.")),
      .optional("cast", cast.described("What the violation needs.")),
      .required("readings", .array(of: reading).described("The racing accesses.")),
      .required("cells", strings.described("The names of the values of a state.")),
      .required(
        "initially",
        .object([
          .required("values", .array(of: .integer(in: 0...255))),
          .required("facts", .array(of: facts(["value"]))),
        ])),
      .required("steps", .array(of: step, count: 1...Int.max)),
      .required(
        "pending",
        .array(of: texts(["actor", "procedure", "step", "sentence"]))
          .described("The threads that are under way at the end, with their next steps.")),
    ]),
    [NamedSchema(name: "stepNumber", schema: .integer(in: 1...Int.max).described("From 1."))])

  private static let strings = JSONSchema.array(of: .string)
  private static let stepNumber = JSONSchema.reference("stepNumber")

  /// An object of strings.
  private static func texts(_ names: [String], and more: [JSONSchema.Key] = []) -> JSONSchema {
    .object(names.map { .required($0, .string) } + more)
  }

  /// A fact with some values.
  private static func facts(_ values: [String]) -> JSONSchema {
    texts(["subject", "field"] + values, and: [.required("isOrdinary", .boolean)])
  }

  private static let model = texts(
    ["path", "title", "design", "designSource"],
    and: [
      .optional("question", .string), .required("changes", strings),
      .required("bounds", strings), .required("procedures", strings),
    ])

  private static let violation = texts(
    ["property", "kind", "sentence", "explanation"],
    and: [.required("step", stepNumber), .required("isShortest", .boolean)])

  private static let cast = JSONSchema.object([
    .required(
      "members",
      .array(
        of: texts(
          ["phrase"],
          and: [
            .required("steps", .array(of: stepNumber)),
            .required(
              "needs",
              .array(
                of: texts(
                  ["property"],
                  and: [
                    .required(
                      "need", .choice(["needed", "dispensable", "undecided"].map { ($0, "") }))
                  ]))),
          ]))),
    .required("unused", strings),
  ])

  private static let reading = JSONSchema.object([
    .required("step", stepNumber), .required("uses", .array(of: stepNumber)),
    .optional(
      "staleness",
      texts(
        ["subject", "field", "old", "new"],
        and: [.required("step", stepNumber), .required("isCheck", .boolean)])),
    .required("serialOrder", .choice(["breaks", "holds", "stops"].map { ($0, "") })),
    .optional("stopsAt", stepNumber),
  ])

  private static let step = texts(
    ["actor", "step", "lane"],
    and: [
      .required("number", stepNumber),
      .required("nature", .choice(Transition.Nature.allCases.map { ($0.rawValue, "") })),
      .required("isFolded", .boolean), .required("identity", identity),
      .optional("source", source), .required("changes", .array(of: facts(["before", "after"]))),
      .required(
        "movedCalls",
        .array(of: texts(["call", "waitedFor"], and: [.optional("goesOnWith", .string)]))),
      .required(
        "values",
        .array(of: .array(of: .integer(in: 0...65535), count: 2...2))
          .described("The cells that it changed: the index from 0, and the new value.")),
      .required("reads", strings),
      .required(
        "arrows", .array(of: texts(["to", "label"], and: [.required("isWrite", .boolean)]))),
      .required("alternatives", .array(of: texts(["actor", "step"]))),
      .required(
        "executing",
        .array(of: texts(["vm"], and: [.required("hosts", strings)]))
          .described("The hosts on which each VM executes after the step.")),
    ])

  private static let identity = texts(
    ["cause", "thread"],
    and: [
      .required("host", .integer(in: 0...255)), .required("vm", .integer(in: 0...255)),
      .required("call", .integer(in: 0...255)), .optional("happening", .string),
      .required("choice", .integer(in: 0...255)), .required("hasFailed", .boolean),
    ])

  private static let source = texts(
    ["procedure", "step"],
    and: [
      .required("parameters", strings), .optional("file", .string), .optional("line", stepNumber),
    ])
}
