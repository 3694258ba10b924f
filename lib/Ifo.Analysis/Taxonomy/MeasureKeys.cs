namespace Ifo.Analysis.Taxonomy;

/// <summary>The keys of the measures (mått), as <see cref="Taxonomies.Measures"/> lists them.</summary>
/// <remarks>A test holds them against <c>taxonomy/measures.csv</c>, both ways.</remarks>
public static class MeasureKeys
{
    /// <summary>Number of placement requests (antal förfrågningar).</summary>
    public const string Requests = "requests";

    /// <summary>Change in the number of placement requests (förändring av antalet förfrågningar).</summary>
    public const string RequestsChange = "requests-change";

    /// <summary>Change in the number of placement requests in percent (förändring av antalet förfrågningar i procent).</summary>
    public const string RequestsChangePercent = "requests-change-percent";

    /// <summary>Share of placement requests (andel av förfrågningarna).</summary>
    public const string RequestsShare = "requests-share";

    /// <summary>Number of persons (antal personer).</summary>
    public const string Persons = "persons";

    /// <summary>Change in the number of persons in percent (förändring av antalet personer i procent).</summary>
    public const string PersonsChangePercent = "persons-change-percent";

    /// <summary>Share of persons (andel av personerna).</summary>
    public const string PersonsShare = "persons-share";

    /// <summary>Number of residents (antal invånare).</summary>
    public const string Residents = "residents";

    /// <summary>Number of children (antal barn).</summary>
    public const string Children = "children";

    /// <summary>Change in the number of children in percent (förändring av antalet barn i procent).</summary>
    public const string ChildrenChangePercent = "children-change-percent";

    /// <summary>Number of families (antal familjer).</summary>
    public const string Families = "families";

    /// <summary>Change in the number of families (förändring av antalet familjer).</summary>
    public const string FamiliesChange = "families-change";

    /// <summary>Number of households (antal hushåll).</summary>
    public const string Households = "households";

    /// <summary>Change in the number of households in percent (förändring av antalet hushåll i procent).</summary>
    public const string HouseholdsChangePercent = "households-change-percent";

    /// <summary>Number of participants (antal deltagare).</summary>
    public const string Participants = "participants";

    /// <summary>Change in the number of participants (förändring av antalet deltagare).</summary>
    public const string ParticipantsChange = "participants-change";

    /// <summary>Mean number of persons per month (antal personer per månad i genomsnitt).</summary>
    public const string PersonsPerMonth = "persons-per-month";

    /// <summary>Number waiting (antal i kö).</summary>
    public const string Queue = "queue";

    /// <summary>Number of cases (antal ärenden).</summary>
    public const string Cases = "cases";

    /// <summary>Change in the number of cases (förändring av antalet ärenden).</summary>
    public const string CasesChange = "cases-change";

    /// <summary>Change in the number of cases in percent (förändring av antalet ärenden i procent).</summary>
    public const string CasesChangePercent = "cases-change-percent";

    /// <summary>Number of applications (antal ansökningar).</summary>
    public const string Applications = "applications";

    /// <summary>Number of reports of concern (antal orosanmälningar).</summary>
    public const string ReportsOfConcern = "reports-of-concern";

    /// <summary>Number of investigations (antal utredningar).</summary>
    public const string Investigations = "investigations";

    /// <summary>Change in the number of investigations in percent (förändring av antalet utredningar i procent).</summary>
    public const string InvestigationsChangePercent = "investigations-change-percent";

    /// <summary>Mean number of investigations begun per month (antal påbörjade utredningar per månad i genomsnitt).</summary>
    public const string InvestigationsPerMonth = "investigations-per-month";

    /// <summary>Number of decisions (antal beslut).</summary>
    public const string Decisions = "decisions";

    /// <summary>Number of decisions not executed (antal ej verkställda beslut).</summary>
    public const string DecisionsNotExecuted = "decisions-not-executed";

    /// <summary>Number of complaints (antal synpunkter och klagomål).</summary>
    public const string Complaints = "complaints";

    /// <summary>Number of events (antal händelser).</summary>
    public const string Events = "events";

    /// <summary>Number of activities (antal aktiviteter).</summary>
    public const string Activities = "activities";

    /// <summary>Number of talks (antal samtal).</summary>
    public const string Calls = "calls";

    /// <summary>Number of visits (antal besök).</summary>
    public const string Visits = "visits";

    /// <summary>Number of visits per month (antal besök per månad).</summary>
    public const string VisitsPerMonth = "visits-per-month";

    /// <summary>Number of placements (antal placeringar).</summary>
    public const string Placements = "placements";

    /// <summary>Change in the number of placements in percent (förändring av antalet placeringar i procent).</summary>
    public const string PlacementsChangePercent = "placements-change-percent";

    /// <summary>Mean number placed per day (antal placerade per dygn i genomsnitt).</summary>
    public const string PlacementsPerDay = "placements-per-day";

    /// <summary>Number of places (antal platser).</summary>
    public const string Places = "places";

    /// <summary>Change in the number of places (förändring av antalet platser).</summary>
    public const string PlacesChange = "places-change";

    /// <summary>Number of occupied places (antal belagda platser).</summary>
    public const string OccupiedPlaces = "occupied-places";

    /// <summary>Number of free places (antal lediga platser).</summary>
    public const string FreePlaces = "free-places";

    /// <summary>Number of unavailable places (antal ej tillgängliga platser).</summary>
    public const string UnavailablePlaces = "unavailable-places";

    /// <summary>
    /// Change in the number of unavailable places in percent (förändring av antalet ej tillgängliga platser i procent).
    /// </summary>
    public const string UnavailablePlacesChangePercent = "unavailable-places-change-percent";

    /// <summary>Occupancy (beläggning).</summary>
    public const string Occupancy = "occupancy";

    /// <summary>Number of care days (antal dygn).</summary>
    public const string CareDays = "care-days";

    /// <summary>Change in the number of care days (förändring av antalet dygn).</summary>
    public const string CareDaysChange = "care-days-change";

    /// <summary>Change in the number of care days in percent (förändring av antalet dygn i procent).</summary>
    public const string CareDaysChangePercent = "care-days-change-percent";

    /// <summary>Number of employees or full-time equivalents (antal anställda eller årsarbetare).</summary>
    public const string Employees = "employees";

    /// <summary>
    /// Change in the number of employees or full-time equivalents (förändring av antalet anställda eller årsarbetare).
    /// </summary>
    public const string EmployeesChange = "employees-change";

    /// <summary>
    /// Change in the number of employees or full-time equivalents in percent (förändring av antalet anställda eller årsarbetare i
    /// procent).
    /// </summary>
    public const string EmployeesChangePercent = "employees-change-percent";

    /// <summary>Working time (arbetad tid).</summary>
    public const string WorkingTime = "working-time";

    /// <summary>Change in working time in percent (förändring av den arbetade tiden i procent).</summary>
    public const string WorkingTimeChangePercent = "working-time-change-percent";

    /// <summary>Sick leave (sjukfrånvaro).</summary>
    public const string SickLeave = "sick-leave";

    /// <summary>Staff turnover (personalomsättning).</summary>
    public const string StaffTurnover = "staff-turnover";

    /// <summary>Workload (arbetsmängd).</summary>
    public const string Workload = "workload";

    /// <summary>Number (antal).</summary>
    public const string Count = "count";

    /// <summary>Revenue (intäkter).</summary>
    public const string Revenue = "revenue";

    /// <summary>Change in revenue (förändring av intäkterna).</summary>
    public const string RevenueChange = "revenue-change";

    /// <summary>Change in revenue in percent (förändring av intäkterna i procent).</summary>
    public const string RevenueChangePercent = "revenue-change-percent";

    /// <summary>Municipal grant (kommunbidrag).</summary>
    public const string MunicipalGrant = "municipal-grant";

    /// <summary>Municipality-internal grants (kommuninterna bidrag).</summary>
    public const string InternalGrant = "internal-grant";

    /// <summary>State grant (statsbidrag).</summary>
    public const string StateGrant = "state-grant";

    /// <summary>Change in state grant in percent (förändring av statsbidraget i procent).</summary>
    public const string StateGrantChangePercent = "state-grant-change-percent";

    /// <summary>State grant per resident (statsbidrag per invånare).</summary>
    public const string StateGrantPerResident = "state-grant-per-resident";

    /// <summary>Cost (kostnad).</summary>
    public const string Cost = "cost";

    /// <summary>Change in cost (förändring av kostnaden).</summary>
    public const string CostChange = "cost-change";

    /// <summary>Change in cost in percent (förändring av kostnaden i procent).</summary>
    public const string CostChangePercent = "cost-change-percent";

    /// <summary>Share of cost (andel av kostnaden).</summary>
    public const string CostShare = "cost-share";

    /// <summary>Personnel cost (personalkostnad).</summary>
    public const string PersonnelCost = "personnel-cost";

    /// <summary>Change in personnel cost (förändring av personalkostnaden).</summary>
    public const string PersonnelCostChange = "personnel-cost-change";

    /// <summary>Change in personnel cost in percent (förändring av personalkostnaden i procent).</summary>
    public const string PersonnelCostChangePercent = "personnel-cost-change-percent";

    /// <summary>Net cost (nettokostnad).</summary>
    public const string NetCost = "net-cost";

    /// <summary>Change in net cost (förändring av nettokostnaden).</summary>
    public const string NetCostChange = "net-cost-change";

    /// <summary>Change in net cost in percent (förändring av nettokostnaden i procent).</summary>
    public const string NetCostChangePercent = "net-cost-change-percent";

    /// <summary>Share of net cost (andel av nettokostnaden).</summary>
    public const string NetCostShare = "net-cost-share";

    /// <summary>Gross cost (bruttokostnad).</summary>
    public const string GrossCost = "gross-cost";

    /// <summary>Share of gross cost (andel av bruttokostnaden).</summary>
    public const string GrossCostShare = "gross-cost-share";

    /// <summary>Result (resultat).</summary>
    public const string Result = "result";

    /// <summary>Change in result (förändring av resultatet).</summary>
    public const string ResultChange = "result-change";

    /// <summary>Deviation from budget (avvikelse mot budget).</summary>
    public const string Deviation = "deviation";

    /// <summary>Deviation from budget in percent (avvikelse mot budget i procent).</summary>
    public const string DeviationPercent = "deviation-percent";

    /// <summary>Budget frame (budgetram).</summary>
    public const string BudgetFrame = "budget-frame";

    /// <summary>Amount (belopp).</summary>
    public const string Amount = "amount";

    /// <summary>Change in the amount in percent (förändring av beloppet i procent).</summary>
    public const string AmountChangePercent = "amount-change-percent";

    /// <summary>Cost per resident (kostnad per invånare).</summary>
    public const string CostPerResident = "cost-per-resident";

    /// <summary>Cost per household (kostnad per hushåll).</summary>
    public const string CostPerHousehold = "cost-per-household";

    /// <summary>Day price (dygnspris).</summary>
    public const string DayPrice = "day-price";

    /// <summary>Cost per hour (kostnad per timme).</summary>
    public const string HourlyCost = "hourly-cost";

    /// <summary>Share by allocation key (andel enligt fördelningsnyckel).</summary>
    public const string AllocationShare = "allocation-share";

    /// <summary>Rate of a population (tal i förhållande till befolkningen).</summary>
    public const string Rate = "rate";

    /// <summary>Ratio (kvot).</summary>
    public const string Ratio = "ratio";

    /// <summary>Frequency (hur ofta).</summary>
    public const string Frequency = "frequency";

    /// <summary>Satisfaction or engagement (nöjdhet eller engagemang).</summary>
    public const string Satisfaction = "satisfaction";

    /// <summary>Indicator value (indikatorvärde).</summary>
    public const string GoalValue = "goal-value";

    /// <summary>Status of an assignment (status för uppdrag).</summary>
    public const string AssignmentStatus = "assignment-status";

    /// <summary>Handling time (handläggningstid).</summary>
    public const string HandlingTime = "handling-time";

    /// <summary>Waiting time (väntetid).</summary>
    public const string WaitingTime = "waiting-time";

    /// <summary>Duration (varaktighet).</summary>
    public const string Duration = "duration";

    /// <summary>Change (förändring).</summary>
    public const string ChangeAbsolute = "change-absolute";

    /// <summary>Change in percent (förändring i procent).</summary>
    public const string ChangePercent = "change-percent";

    /// <summary>Share (andel).</summary>
    public const string Share = "share";

    /// <summary>Change of the share in percentage points (förändring av andelen i procentenheter).</summary>
    public const string ChangePoints = "change-points";
}
