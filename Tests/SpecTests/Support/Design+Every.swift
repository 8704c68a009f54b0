import Spec

extension Design {
  /// The whole design with reboots, cancelling, checkpoint and revert.
  static let every = made(
    of: whole.procedures + [
      procedure("cleanReboot.master", master("powerStateRunning")),
      procedure("cleanReboot.host", rebootHost),
      procedure(
        "cleanReboot.xenopsd", onFailure: "reboot.failed",
        [
          step("verifyPowerState"), step("markRebooting"),
          step("shutDownGuest", ["name": "original"]),
        ] + downAndUp),
      procedure("reboot.failed", [step("checkDomain", ["name": "original"])]),
      procedure(
        "hardReboot.master",
        [
          step("captureHost"), step("admit", when: ["noHardShutdown", "noHardReboot"]),
          step("cancelOperations"), step("awaitCancelled"),
          step("forward", ["to": "captured"], onFailure: "release"),
          step("awaitReply", onFailure: "release"), step("releaseOperation"),
        ]),
      procedure(
        "hardReboot.host",
        [
          step("readPowerState"),
          step("call", ["procedure": "reboot.running"], when: ["powerStateRunningOrPaused"]),
          step("call", ["procedure": "start.host"], when: ["powerStateHalted"]),
        ]),
      procedure("reboot.running", rebootHost),
      procedure(
        "hardReboot.xenopsd", onFailure: "reboot.failed",
        [step("verifyPowerState"), step("markRebooting")] + downAndUp),
      procedure(
        "xenopsd.domainRebooted", onFailure: "reboot.failed", [step("markRebooting")] + downAndUp),
      procedure(
        "cancelMigration.master",
        [step("admit", ["lock": "none"], when: ["migrationCurrent"]), step("cancelOperations")]),
      procedure("checkpoint.master", master("powerStateRunning")),
      procedure(
        "checkpoint.host",
        [
          step("call", ["procedure": "suspend.host"]), step("cloneVM"),
          step("call", ["procedure": "resume.host"]),
        ]),
      procedure(
        "revert.master",
        [
          step("admit", when: ["powerStateNotSuspended", "hasSnapshot", "noCurrentOperation"]),
          step("readPowerState"),
          step(
            "forward", ["to": "residentOn"], when: ["powerStateRunningOrPaused"],
            onFailure: "release"),
          step("awaitReply", when: ["powerStateRunningOrPaused"], onFailure: "release"),
          step("copyVMFields"), step("releaseOperation"),
        ]),
      procedure("revert.host", [step("call", ["procedure": "hardShutdown.host"])]),
      procedure(
        "hotplug.master",
        [
          step("admit", ["lock": "none"]), step("forward", ["to": "residentOnOrMaster"]),
          step("awaitReply"),
        ]),
      procedure("hotplug.host", [step("plugDevice")]),
      procedure(
        "changeRecord.master",
        [
          step("admit", ["lock": "none"]), step("forward", ["to": "residentOn"]),
          step("awaitReply"),
        ]),
      procedure("changeRecord.host", [step("assertResident"), step("updateMetadata")]),
    ] + pausing)

  private static let pausing = ["pause", "unpause"].flatMap { name in
    [
      procedure(
        "\(name).master",
        [
          step(
            "admit", when: [name == "pause" ? "powerStateRunning" : "powerStatePaused"]),
          step("forward", ["to": "residentOn"], onFailure: "release"),
          step("awaitReply", onFailure: "release"), step("releaseOperation"),
        ]),
      procedure(
        "\(name).host", [step("queueOperation"), step("awaitOperation"), step("awaitEvents")]),
      procedure(
        "\(name).xenopsd",
        [step(name == "pause" ? "pauseDomain" : "unpause", ["name": "original"])]),
    ]
  }

  private static let rebootHost = [
    step("assertResident"), step("queueOperation"), step("awaitOperation"), step("awaitEvents"),
  ]

  private static let downAndUp = [
    step("destroyDomain", ["name": "original"]), step("createDomain", ["name": "original"]),
    step("buildDomain", ["name": "original"]), step("markSurvivable", ["name": "original"]),
    step("unpause", ["name": "original"]),
  ]

  private static func master(_ conditions: String...) -> [StepDeclaration] {
    [
      step("admit", when: conditions + ["noCurrentOperation"]),
      step("forward", ["to": "residentOn"], onFailure: "release"),
      step("awaitReply", onFailure: "release"), step("releaseOperation"),
    ]
  }
}
