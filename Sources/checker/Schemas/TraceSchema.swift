import Spec

/// The schema of trace files, each of which is one counterexample.
enum TraceSchema {
  /// The document.
  static let document = SchemaKind.trace.document(
    titled: "A trace: one counterexample, with all that any rendering of it shows",
    JSONSchema.object([
      .schemaKey,
      .required("version", JSONSchema.constant(1).described("The version of this form.")),
      .required("kind", JSONSchema.constant("counterexample").described("The kind of trace.")),
      .required("model", model.described("The model, as far as the trace needs it.")),
      .required("breaks", .array(of: violation).described("The properties that it breaks.")),
      .optional("cast", cast.described("What the violation needs.")),
      .required("readings", .array(of: reading).described("The racing accesses.")),
      .required("cells", strings.described("The names of the values of a state.")),
      .required(
        "initially",
        JSONSchema.object([
          .required(
            "values", .array(of: .integer(in: 0...255)).described("The value of each cell.")),
          .required(
            "facts", .array(of: facts([("value", "Its value.")])).described("The same in words.")),
        ]).described("The state before the first step.")),
      .required(
        "steps", .array(of: step, count: 1...Int.max).described("The steps, in order.")),
      .required(
        "pending",
        .array(
          of: texts([
            ("actor", "The thread."), ("procedure", "Its procedure."), ("step", "Its next step."),
            ("sentence", "What that step does."),
          ])
        ).described("The threads that are under way at the end, with their next steps.")),
    ]),
    [NamedSchema(name: "stepNumber", schema: .integer(in: 1...Int.max).described("From 1."))])

  static let strings = JSONSchema.array(of: .string)

  /// The number of a step, which means something.
  static func stepNumber(_ sentence: String) -> JSONSchema {
    .reference("stepNumber").described(sentence)
  }

  /// The numbers of some steps, which mean something.
  static func stepNumbers(_ sentence: String) -> JSONSchema {
    .array(of: .reference("stepNumber")).described(sentence)
  }

  /// An object of strings, each with its meaning, and of other keys.
  static func texts(
    _ texts: [(name: String, sentence: String)], and more: [JSONSchema.Key] = []
  ) -> JSONSchema {
    .object(texts.map { .required($0.name, .string.described($0.sentence)) } + more)
  }

  /// A fact with some values.
  static func facts(_ values: [(name: String, sentence: String)]) -> JSONSchema {
    texts(
      [("subject", "The subject of the fact."), ("field", "The field.")] + values,
      and: [
        .required(
          "isOrdinary", .boolean.described("Whether a listing may leave the fact out."))
      ])
  }

  private static let model = texts(
    [
      ("path", "The path of its file."), ("title", "Its title."),
      ("design", "The name of its design."), ("designSource", "The document of the design."),
    ],
    and: [
      .optional("question", .string.described("The question that it asks.")),
      .required("changes", strings.described("Its changes to the design, in words.")),
      .required("bounds", strings.described("The pool and what may happen to it, in words.")),
      .required(
        "procedures", strings.described("The design with its changes, one declaration a line.")),
    ])

  private static let violation = texts(
    [
      ("property", "The property."), ("kind", "Its kind."), ("sentence", "Its sentence."),
      ("explanation", "How the trace breaks it."),
    ],
    and: [
      .required("step", stepNumber("The step at which it breaks.")),
      .required(
        "isShortest",
        .boolean.described("Whether it is certain that no shorter trace breaks it.")),
    ])

  private static let need = texts(
    [("property", "The property.")],
    and: [
      .required(
        "need",
        JSONSchema.choice([
          ("needed", "Within the bounds there is no violation with fewer."),
          ("dispensable", "There is a violation with fewer; it takes at least as many steps."),
          ("undecided", "A limit cut short the search for a violation with fewer."),
        ]).described("Whether its violation needs the member."))
    ])

  private static let cast = JSONSchema.object([
    .required(
      "members",
      .array(
        of: texts(
          [("phrase", "The request, action or fault, in words.")],
          and: [
            .required("steps", stepNumbers("The steps at which it happens.")),
            .required(
              "needs", .array(of: need).described("For each property, whether that needs it.")),
          ])
      ).described("The requests, actions and faults of the trace.")),
    .required(
      "unused", strings.described("The kinds that the model allows and the trace does not have.")
    ),
  ])

  private static let reading = JSONSchema.object([
    .required("step", stepNumber("The step that read.")),
    .required("uses", stepNumbers("The steps that acted on it.")),
    .optional(
      "staleness",
      texts(
        [
          ("subject", "The subject of the fact."), ("field", "The field."),
          ("old", "The value that was read."), ("new", "The value after the change."),
        ],
        and: [
          .required("step", stepNumber("The step that changed it.")),
          .required("isCheck", .boolean.described("Whether the value was only checked.")),
        ]
      ).described("The change that made it stale.")),
    .required(
      "serialOrder",
      JSONSchema.choice([
        ("breaks", "The property breaks all the same."), ("holds", "The property does not break."),
        ("stops", "A step can no longer be taken; stopsAt is its number."),
      ]).described("The outcome if nothing had come between.")),
    .optional("stopsAt", stepNumber("The step that could not be taken.")),
  ])
}
