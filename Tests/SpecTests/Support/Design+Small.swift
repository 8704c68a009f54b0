import Spec

extension Design {
  /// The proposed protocol without suspend, resume and shutdown: events, start-up, start, migration.
  static let small = made(of: [
    procedure(
      "xapi.start",
      [
        step("forEachVM"), step("readXenopsd"),
        step("injectEvent", when: ["metadataPresent"]),
        step("call", ["procedure": "clear"], when: ["metadataAbsent"]),
      ]),
    procedure(
      "event",
      [
        step("takeEvent"), step("readXenopsd"),
        step("setResidentOn", when: ["metadataPresent"]),
        step("writePowerState", when: ["running"]),
        step("writePowerState", when: ["metadataPresent", "notRunning", "noXenopsdOperation"]),
        step(
          "removeMetadata", ["name": "original"],
          when: ["metadataPresent", "notRunning", "noXenopsdOperation"]),
        step(
          "call", ["procedure": "clear"],
          when: ["metadataPresent", "notRunning", "noXenopsdOperation"]),
      ]),
    procedure("clear", [step("clearResidentOn", ["how": "compareAndSet"])]),
    procedure("start.master", master(when: ["powerStateHalted", "notResident"], to: "chosen")),
    procedure(
      "start.host",
      [
        step("pushMetadata", ["as": "startTemporary"]), step("queueOperation"),
        step("awaitOperation", onFailure: "start.failed"), step("awaitEvents"),
      ]),
    procedure("start.failed", [step("removeMetadata", ["name": "startTemporary"])]),
    procedure(
      "start.xenopsd", onFailure: "start.xenopsd.failed",
      [
        step("createDomain", ["name": "startTemporary"]),
        step("buildDomain", ["name": "startTemporary"]),
        step("rename", ["from": "startTemporary", "to": "original"]),
        step("markSurvivable", ["name": "original"]), step("unpause", ["name": "original"]),
      ]),
    procedure("start.xenopsd.failed", [step("destroyDomain", ["name": "startTemporary"])]),
    procedure("release", [step("releaseOperation")]),
    procedure("migrate.master", master(when: ["powerStateRunning"], to: "residentOn")),
    procedure("migrate.host", [step("queueOperation"), step("awaitOperation")]),
    procedure("migrate.source", onFailure: "migrate.source.failed", source),
    procedure(
      "migrate.source.failed",
      [
        step("checkDomain", ["name": "original"]),
        step("destroyDomain", ["name": "sourceTemporary"]),
        step("removeMetadata", ["name": "sourceTemporary"]),
      ]),
    procedure("migrate.destination", onFailure: "migrate.destination.failed", destination),
    procedure(
      "migrate.destination.failed",
      [
        step("destroyDomain", ["name": "destinationTemporary"]),
        step("removeMetadata", ["name": "destinationTemporary"]),
      ]),
    procedure("xenopsd.start", [step("checkDomain", ["name": "any"])]),
    procedure("xenopsd.domainShutDown", [step("checkDomain", ["name": "any"])]),
  ])

  private static func master(when conditions: [String], to target: String) -> [StepDeclaration] {
    [
      step("admit", when: conditions + ["noCurrentOperation"]),
      step("forward", ["to": target], onFailure: "release"),
      step("awaitReply", onFailure: "release"), step("releaseOperation"),
    ]
  }

  private static let source = [
    step("importMetadata", ["as": "destinationTemporary"]), step("openStream"),
    step("awaitReady"), step("copyMemory"), step("suspendDomain", ["name": "original"]),
    step("sendMemory"), step("rename", ["from": "original", "to": "sourceTemporary"]),
    step("sendGoAhead"), step("awaitDone"),
    step("destroyDomain", ["name": "sourceTemporary"]),
    step("removeMetadata", ["name": "sourceTemporary"]),
  ]

  private static let destination = [
    step("createDomain", ["name": "destinationTemporary"]), step("sendReady"),
    step("receiveMemory", ["name": "destinationTemporary"]), step("awaitGoAhead"),
    step("rename", ["from": "destinationTemporary", "to": "original"]),
    step("unpause", ["name": "original"]), step("markSurvivable", ["name": "original"]),
    step("sendDone"),
  ]
}
