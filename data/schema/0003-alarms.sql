-- On which days before the last day to serve notice somebody is reminded, how an agreement says that
-- it ends, and what the reporting calendar is counted by.
--
-- A rule that counts reports or engagements names the kinds as the indexes do, letter by letter: an index
-- of part of a table serves those only, and is in nobody else's way.

ALTER TABLE "profile" ADD COLUMN "alarms" TEXT;
ALTER TABLE "agreement" ADD COLUMN "exit" TEXT;
CREATE INDEX "obligation_report" ON "obligation" ("arrangement", "period", "kind")
  WHERE "kind" IN ('quarterly-report', 'annual-report');
CREATE INDEX "obligation_engagement" ON "obligation" ("period", "arrangement")
  WHERE "kind" = 'engagement-event';
