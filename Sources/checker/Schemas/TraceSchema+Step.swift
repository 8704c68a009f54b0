import Spec

extension TraceSchema {
  /// One step of a trace.
  static let step = texts(
    [
      ("actor", "Who takes it, in words."), ("step", "The transition in words."),
      ("lane", "Its lane in a diagram."),
    ],
    and: [
      .required("number", stepNumber("Its number.")),
      .required(
        "nature",
        JSONSchema.choice(Transition.Nature.allCases.map { ($0.rawValue, $0.sentence) })
          .described("The origin of the transition.")),
      .required(
        "isFolded",
        .boolean.described(
          "Whether no shown step and no violated property depends on its changes.")),
      .required("identity", identity.described("The identity by which replay finds it.")),
      .optional("source", source.described("The step of the design; only for one of a thread.")),
      .required(
        "changes",
        .array(of: facts([("before", "The value before."), ("after", "The value after.")]))
          .described("The facts that it changed.")),
      .required(
        "movedCalls",
        .array(
          of: texts(
            [("call", "The call."), ("waitedFor", "What it waited for.")],
            and: [
              .optional("goesOnWith", .string.described("Its next step; absent if it is over."))
            ])
        ).described("The waiting calls that it moved on.")),
      .required(
        "values",
        .array(of: .array(of: .integer(in: 0...65535), count: 2...2))
          .described("The cells that it changed: the index from 0, and the new value.")),
      .required("reads", strings.described("The parts that its footprint reads.")),
      .required(
        "arrows",
        .array(
          of: texts(
            [("to", "The lane that it goes to."), ("label", "The message or the value.")],
            and: [
              .required("isWrite", .boolean.described("Whether it is a write to the database."))
            ])
        ).described("The messages and writes to other lanes.")),
      .required(
        "alternatives",
        .array(of: texts([("actor", "Who takes it."), ("step", "The transition in words.")]))
          .described("The other transitions that were enabled.")),
      .required(
        "executing",
        .array(
          of: texts(
            [("vm", "The VM.")],
            and: [.required("hosts", strings.described("A host for each domain."))])
        ).described("The hosts on which each VM executes after the step.")),
    ])

  private static let identity = texts(
    [("cause", "The kind of transition."), ("thread", "The kind of thread.")],
    and: [
      .required("host", number("The host.")), .required("vm", number("The VM.")),
      .required("call", number("The slot of the call.")),
      .optional("happening", .string.described("The request, action or fault.")),
      .required("choice", number("Which of several outcomes, or the chosen host.")),
      .required("hasFailed", .boolean.described("Whether the step failed.")),
    ])

  private static func number(_ sentence: String) -> JSONSchema {
    .integer(in: 0...255).described(sentence)
  }

  private static let source = texts(
    [("procedure", "The procedure."), ("step", "The step as a change refers to it.")],
    and: [
      .required("parameters", strings.described("Its parameters, each key=value.")),
      .optional("file", .string.described("The file that declares it.")),
      .optional("line", stepNumber("The line in that file.")),
    ])
}

extension Transition.Nature {
  /// The meaning, in one sentence.
  fileprivate var sentence: String {
    switch self {
    case .protocolStep: "A step of the protocol, or a start of a daemon."
    case .event: "A request, an action, or a step that a fault accompanies."
    case .fault: "A fault by itself, or a host that resets itself."
    }
  }
}
