import Testing

@testable import Spec

struct DesignMistakeTests {
  private static let entries =
    "xapi.start, master.start, event, Host.show_me_what_you_got, pool.overview, "
    + "Host.declare_dead, VM.power_state_reset, Host.destroy, HA.monitor, HA.start_protected, "
    + "start.master, resume.master, suspend.master, cleanShutdown.master, hardShutdown.master, "
    + "migrate.master, cleanReboot.master, hardReboot.master, cancelMigration.master, "
    + "checkpoint.master, revert.master, hotplug.master, pause.master, unpause.master, changeRecord.master, start.host, resume.host, suspend.host, "
    + "cleanShutdown.host, hardShutdown.host, migrate.host, cleanReboot.host, hardReboot.host, "
    + "checkpoint.host, revert.host, hotplug.host, pause.host, unpause.host, changeRecord.host, migrate.complete, start.xenopsd, "
    + "resume.xenopsd, "
    + "suspend.xenopsd, cleanShutdown.xenopsd, hardShutdown.xenopsd, migrate.source, "
    + "cleanReboot.xenopsd, hardReboot.xenopsd, checkpoint.xenopsd, pause.xenopsd, unpause.xenopsd, xenopsd.start, xenopsd.domainShutDown, "
    + "xenopsd.domainRebooted, migrate.destination"
  private static let names =
    "original, destinationTemporary, sourceTemporary, startTemporary"

  @Test func `the small designs have no mistakes`() {
    #expect(mistakes(in: .least) == [])
    #expect(mistakes(in: .small, requests: [.start, .migrate]) == [])
    #expect(mistakes(in: .every, requests: Operation.allCases) == [])
  }

  @Test func `an unknown procedure, called or named as a clean-up`() {
    #expect(
      mistakes(in: .least(and: "xenopsd.start", step("call", ["procedure": "clean"])))
        == ["there is no procedure \"clean\""])
    #expect(
      mistakes(
        in: .least(and: "migrate.source", step("openStream", onFailure: "clean")))
        == ["there is no procedure \"clean\""])
  }

  @Test func `an unreached procedure`() {
    #expect(
      mistakes(in: .least(and: "clean", step("takeEvent"))) == [
        "nothing starts or calls the procedure \"clean\"; name it as one of \(Self.entries), "
          + "or call it"
      ])
  }

  @Test func `missing procedures`() {
    #expect(
      mistakes(in: .made(of: []), requests: [.migrate]) == [
        "every model needs the procedure \"event\"; add it to the design",
        "a request for VM.pool_migrate needs the procedure \"migrate.master\"; "
          + "add it to the design",
        "a request for VM.pool_migrate needs the procedure \"migrate.host\"; add it to the design",
      ])
  }

  @Test func `the target that a step starts is missing, or cannot exist`() {
    #expect(
      mistakes(in: .least(and: "xapi.start", step("beginOverview"))) == [
        "\"beginOverview\" in \"xapi.start\" needs the procedure \"pool.overview\"; "
          + "add it to the design"
      ])
    let hotplug = Design.made(
      of: Design.least.procedures + [
        procedure("hotplug.master", [step("admit", ["lock": "none"])]),
        procedure("hotplug.host", [step("queueOperation"), step("awaitOperation")]),
      ])
    #expect(
      mistakes(in: hotplug, requests: [.hotplug]) == [
        "\"queueOperation\" makes no sense here: xenopsd has no operation of its own for VBD.plug"
      ])
  }

  @Test func `an empty procedure`() {
    #expect(
      mistakes(in: .least(and: "xenopsd.start")) == [
        "the procedure \"xenopsd.start\" has no step; give it steps, or remove it"
      ])
  }

  @Test func `an unknown step`() {
    #expect(
      mistakes(in: .least(and: "xenopsd.start", step("unpaus")))
        == ["there is no step \"unpaus\""])
  }

  @Test func `a step for another actor`() {
    #expect(
      mistakes(in: .least(and: "xenopsd.start", step("readXenopsd"))) == [
        "\"readXenopsd\" is not a step for a xenopsd operation, which runs \"xenopsd.start\"; "
          + "it is a step for a xapi thread that works for no client, a host's answer to the pool "
          + "overview"
      ])
    #expect(
      mistakes(in: .least(and: "start.host", step("unpause", ["name": "original"]))) == [
        "\"unpause\" is not a step for the host's half of a call, which runs \"start.host\"; "
          + "it is a step for a xenopsd operation, the receiving half of a migration"
      ])
  }

  @Test func `an unknown parameter`() {
    #expect(
      mistakes(
        in: .least(and: "start.xenopsd", step("unpause", ["name": "original", "nam": "x"])))
        == ["\"unpause\" has no parameter \"nam\"; it has name"])
    #expect(
      mistakes(in: .least(and: "start.host", step("awaitEvents", ["name": "original"])))
        == ["\"awaitEvents\" has no parameter \"name\"; it has ifLost"])
    #expect(
      mistakes(in: .least(and: "suspend.host", step("syncDatabase", ["name": "original"]))) == [
        "\"syncDatabase\" has no parameter \"name\"; it has none except \"when\", "
          + "\"onFailure\" and \"fails\""
      ])
  }

  @Test func `a missing parameter`() {
    #expect(
      mistakes(in: .least(and: "start.xenopsd", step("unpause"))) == [
        "\"unpause\" lacks its parameter \"name\"; it is one of \(Self.names)"
      ])
  }

  @Test func `a wrong value`() {
    #expect(
      mistakes(in: .least(and: "start.xenopsd", step("unpause", ["name": "any"]))) == [
        "\"any\" is not a value of \"name\" of \"unpause\"; it is one of \(Self.names)"
      ])
  }

  @Test func `an unknown condition`() {
    #expect(
      mistakes(in: .least(and: "start.master", step("admit", when: ["powerStateHalt"])))
        == ["there is no condition \"powerStateHalt\""])
  }

  @Test func `a step that cannot fail needs no clean-up`() {
    #expect(
      mistakes(in: .least(and: "start.host", step("awaitEvents", onFailure: "event")))
        == ["\"awaitEvents\" cannot fail, so \"onFailure\" has no effect; leave it out"])
  }

  @Test func `a procedure that calls itself, directly or through another`() {
    let call = step("call", ["procedure": "xenopsd.start"])
    let design = Design.made(of: [
      Design.least.procedures[0], procedure("xenopsd.start", [step("call", ["procedure": "two"])]),
      procedure("two", [call]),
    ])
    let phrase =
      "the procedure \"xenopsd.start\" calls itself; a procedure may call others, never itself"
    #expect(mistakes(in: .least(and: "xenopsd.start", call)) == [phrase])
    #expect(mistakes(in: design) == [phrase])
  }

  @Test func `one step too many for the positions`() {
    let check = step("checkDomain", ["name": "any"])
    func design(_ count: Int) -> Design {
      .made(
        of: Design.least.procedures + [
          procedure("xenopsd.start", Array(repeating: check, count: count))
        ])
    }
    #expect(mistakes(in: design(253)) == [])
    #expect(
      mistakes(in: design(254)) == [
        "the procedures have 255 steps once calls are written out; at most 254 are possible"
      ])
  }

  @Test func `all mistakes are reported, each once, in the order of the design`() {
    let design = Design.made(of: [
      procedure("event", [step("takeEvnt"), step("unpause", ["name": "any"])]),
      procedure("lost", [step("takeEvent")]),
    ])
    #expect(
      mistakes(in: design).map { $0.prefix(30) } == [
        "nothing starts or calls the pr", "there is no step \"takeEvnt\"",
        "\"unpause\" is not a step for a ", "\"any\" is not a value of \"name\"",
      ])
  }
}
