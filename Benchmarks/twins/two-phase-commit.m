-- Two-phase commit, as in Lamport's TwoPhase: the twin of Tests/TestSupport/TwoPhaseCommit.swift.
--
-- 3, 5, 7 and 9 resource managers have 288, 8,832, 296,448 and 10,340,352 distinct states. Steps that
-- change nothing are left out. The number of resource managers is replaced by the script.

const
  resourceManagers: 9;

type
  ResourceManager: 0 .. resourceManagers - 1;
  Phase: enum { working, prepared, committed, aborted };

var
  phase: array [ResourceManager] of Phase;
  managerPrepared: array [ResourceManager] of boolean; -- of whom the transaction manager has heard
  preparedMessage: array [ResourceManager] of boolean; -- who has sent “prepared”
  managerDecided: boolean;
  commitMessage: boolean;
  abortMessage: boolean;

startstate
begin
  for r: ResourceManager do
    phase[r] := working;
    managerPrepared[r] := false;
    preparedMessage[r] := false;
  end;
  managerDecided := false;
  commitMessage := false;
  abortMessage := false;
end;

rule "the transaction manager commits"
  !managerDecided & forall r: ResourceManager do managerPrepared[r] end
==>
begin
  managerDecided := true;
  commitMessage := true;
end;

rule "the transaction manager aborts"
  !managerDecided
==>
begin
  managerDecided := true;
  abortMessage := true;
end;

ruleset r: ResourceManager do

  rule "the transaction manager hears that one is prepared"
    !managerDecided & preparedMessage[r] & !managerPrepared[r]
  ==>
  begin
    managerPrepared[r] := true;
  end;

  rule "a resource manager prepares"
    phase[r] = working
  ==>
  begin
    phase[r] := prepared;
    preparedMessage[r] := true;
  end;

  rule "a resource manager aborts by itself"
    phase[r] = working
  ==>
  begin
    phase[r] := aborted;
  end;

  rule "a resource manager is told to commit"
    commitMessage & phase[r] != committed & phase[r] != aborted
  ==>
  begin
    phase[r] := committed;
  end;

  rule "a resource manager is told to abort"
    abortMessage & phase[r] != committed & phase[r] != aborted
  ==>
  begin
    phase[r] := aborted;
  end;

end;
