import Spec

extension Design {
  /// The small design with the other operations: everything that a client may request.
  static let whole = made(
    of: small.procedures + [
      procedure("resume.master", master("powerStateSuspended", "notResident", to: "chosen")),
      procedure(
        "resume.host",
        [
          step("pushMetadata", ["as": "startTemporary"], onFailure: "start.failed"),
          step("queueOperation"), step("awaitOperation", onFailure: "start.failed"),
          step("awaitEvents"), step("discardSuspendImage"),
        ]),
      procedure(
        "resume.xenopsd", onFailure: "start.xenopsd.failed",
        [
          step("createDomain", ["name": "startTemporary"]),
          step("restoreMemory", ["name": "startTemporary"]),
          step("rename", ["from": "startTemporary", "to": "original"]),
          step("markSurvivable", ["name": "original"]), step("unpause", ["name": "original"]),
        ]),
      procedure("suspend.master", master("powerStateRunning", to: "residentOn")),
      procedure(
        "suspend.host",
        [
          step("assertResident"), step("createSuspendImage"), step("queueOperation"),
          step("awaitOperation"), step("awaitEvents"),
        ]),
      procedure(
        "suspend.xenopsd",
        [
          step("suspendDomain", ["name": "original"]), step("saveImage", ["name": "original"]),
          step("destroyDomain", ["name": "original"]),
        ]),
      procedure("cleanShutdown.master", master("powerStateRunning", to: "residentOn")),
      procedure("cleanShutdown.host", shutdownHost),
      procedure(
        "cleanShutdown.xenopsd",
        [
          step("shutDownGuest", ["name": "original"]),
          step("destroyDomain", ["name": "original"]),
        ]),
      procedure(
        "hardShutdown.master",
        [
          step("captureHost"), step("admit", when: ["noHardShutdown"]),
          step("cancelOperations"), step("awaitCancelled"),
          step("forward", ["to": "captured"], onFailure: "release"),
          step("awaitReply", onFailure: "release"), step("releaseOperation"),
        ]),
      procedure("hardShutdown.host", shutdownHost),
      procedure("hardShutdown.xenopsd", [step("destroyDomain", ["name": "original"])]),
    ])

  private static let shutdownHost = [
    step("assertResident"), step("queueOperation"), step("awaitOperation"), step("awaitEvents"),
  ]

  private static func master(_ conditions: String..., to target: String) -> [StepDeclaration] {
    [
      step("admit", when: conditions + ["noCurrentOperation"]),
      step("forward", ["to": target], onFailure: "release"),
      step("awaitReply", onFailure: "release"), step("releaseOperation"),
    ]
  }
}
