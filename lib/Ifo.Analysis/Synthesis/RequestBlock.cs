namespace Ifo.Analysis.Synthesis;

/// <summary>
/// One block of the register: two years of requests with persons of their own. The same arrays are filled again for every
/// block, so that a register of any size takes the memory of one block.
/// </summary>
/// <remarks>
/// Requests lie by insats, administration, month and day. Persons are given within insats, administration and year, in the
/// order of the days: a planned number of requests, drawn without replacement, are of new persons; the others repeat the
/// person of one of the latest requests. The requests are then ordered by day for writing.
/// </remarks>
internal sealed class RequestBlock
{
    private const int NoPerson = -1;
    private const int Tries = 24;
    private const int KindBits = 8;

    private readonly RequestModel _model;
    private readonly PersonPlan _plan;
    private readonly RequestOffers _offers;
    private readonly RequestCalendar _calendar;
    private readonly ulong _seed;
    private readonly SeededRandom _random = new(0, 0);
    private readonly int[] _insatser;
    private readonly int[][] _kindsOf;
    private readonly int[] _starts;
    private readonly int[] _dayCounts;
    private readonly int[] _keys;
    private readonly int[] _persons;
    private readonly int[] _sequence;
    private readonly int[] _distinct;
    private readonly int[] _distinctCounts;
    private readonly int[] _fresh;
    private readonly int[] _freshCounts;
    private readonly int[] _stamps;
    private readonly byte[] _administrations;
    private readonly int[] _order;
    private int _newPersons;
    private int _stamp;

    public RequestBlock(RequestModel model, PersonPlan plan, RequestOffers offers, RequestCalendar calendar, ulong seed)
    {
        (_model, _plan, _offers, _calendar, _seed) = (model, plan, offers, calendar, seed);
        var insatser = model.Printed.Insatser.Count;
        _kindsOf =
        [
            .. Enumerable.Range(0, insatser).Select(insats =>
                Enumerable.Range(0, model.Kinds).Where(kind => model.Printed.Kinds[kind].Insats == insats).ToArray())
        ];
        // Those whose persons are taken from others' come after them.
        _insatser =
        [
            .. Enumerable.Range(0, insatser)
                .OrderBy(insats => plan.LinkOf(insats) >= 0 || plan.MonthlyLinkOf(insats) >= 0 ? 1 : 0)
        ];
        Count = checked((int)model.Count);
        _starts = Starts();
        _keys = new int[Count];
        _persons = new int[Count];
        _sequence = new int[Count];
        _distinct = new int[Count];
        _fresh = new int[Count];
        _stamps = new int[Count];
        _order = new int[Count];
        _administrations = new byte[Count];
        _dayCounts = new int[calendar.Days + 1];
        _distinctCounts = new int[insatser * Administrations * 2];
        _freshCounts = new int[insatser * Administrations];
        FillAdministrations();
    }

    public int Count { get; }

    private int Administrations => _model.Administrations.Count;

    /// <summary>Makes a block; the same seed and number always give the same block.</summary>
    public void Make(long number)
    {
        _random.Restart(_seed, (ulong)number + 1);
        _newPersons = 0;
        Array.Clear(_freshCounts);
        Array.Fill(_persons, NoPerson);
        DrawDays();
        foreach (var insats in _insatser) GivePersons(insats);
        OrderByDay();
    }

    /// <summary>A request, by its place in the order of days. Each is to be asked for once, in order.</summary>
    public RequestDraft Draft(int place)
    {
        var row = _order[place];
        var (day, kind) = (_keys[row] >> KindBits, _keys[row] & ((1 << KindBits) - 1));
        var insats = _model.Printed.Kinds[kind].Insats;
        var bits = _random.Next();
        var offer = _offers.Draw(insats, (int)(bits & (RequestOffers.Draws - 1)));
        var chosen = _offers.Of(insats)[offer];
        var price = chosen.Prices[_calendar.Month(day) < RequestModel.Months / 2 ? 0 : 1];
        // Two draws of 0 to 150 thousandths make a triangle around the mean; prices end in 0 or 5.
        var thousandths = 850 + (int)(((bits >> 12) & 1023) * 151 >> 10) + (int)(((bits >> 22) & 1023) * 151 >> 10);
        var isPlaced = (int)(((bits >> 32) & 0xFFFF) * 100 >> 16) < chosen.PlacedPercent;
        return new RequestDraft(day, kind, _administrations[row], _persons[row], offer, price * thousandths / 5000 * 5, isPlaced);
    }

    private int Start(int insats, int administration, int month) =>
        _starts[(((insats * Administrations) + administration) * RequestModel.Months) + month];

    private int[] Starts()
    {
        var starts = new int[(_kindsOf.Length * Administrations * RequestModel.Months) + 1];
        for (var cell = 0; cell < starts.Length - 1; cell++)
        {
            var (rest, month) = Math.DivRem(cell, RequestModel.Months);
            var (insats, administration) = Math.DivRem(rest, Administrations);
            starts[cell + 1] = starts[cell] + _kindsOf[insats].Sum(kind => _model.Requests(kind, month, administration));
        }

        return starts;
    }

    private void FillAdministrations()
    {
        for (var group = 0; group < _kindsOf.Length * Administrations; group++)
        {
            var (from, to) = (_starts[group * RequestModel.Months], _starts[(group + 1) * RequestModel.Months]);
            Array.Fill(_administrations, (byte)(group % Administrations), from, to - from);
        }
    }

    private void DrawDays()
    {
        var row = 0;
        for (var insats = 0; insats < _kindsOf.Length; insats++)
        {
            for (var administration = 0; administration < Administrations; administration++)
            {
                for (var month = 0; month < RequestModel.Months; month++) row = DrawMonth(insats, administration, month, row);
            }
        }
    }

    private int DrawMonth(int insats, int administration, int month, int from)
    {
        var row = from;
        foreach (var kind in _kindsOf[insats])
        {
            for (var left = _model.Requests(kind, month, administration); left > 0; left--)
            {
                var key = (_calendar.Draw(month, _random) << KindBits) | kind;
                var place = row++;
                for (; place > from && _keys[place - 1] > key; place--) _keys[place] = _keys[place - 1];
                _keys[place] = key;
            }
        }

        return row;
    }

    private void GivePersons(int insats)
    {
        if (_plan.MonthlyLinkOf(insats) is >= 0 and var other) LinkMonths(insats, other);
        for (var administration = 0; administration < Administrations; administration++)
        {
            for (var year = 0; year < 2; year++) GivePersons(insats, administration, year);
        }
    }

    private void GivePersons(int insats, int administration, int year)
    {
        var from = Start(insats, administration, year * 12);
        var to = from + RowsOfYear(insats, administration, year);
        var taken = 0;
        for (var row = from; row < to; row++) taken += _persons[row] == NoPerson ? 0 : 1;
        var rows = to - from - taken;
        if (rows == 0) return;
        var persons = Math.Clamp(_plan.Persons(insats, year, administration) - taken, 1, rows);
        var draw = new PersonDraw
        {
            Persons = persons,
            Repeats = rows - persons,
            Linked = Math.Min(persons, _plan.LinkedPersons(insats, year, administration)),
            Returning = year == 0 ? 0 : Math.Min(
                _freshCounts[(insats * Administrations) + administration], _plan.ReturningPersons(insats, administration)),
        };
        draw.Returning = Math.Min(draw.Returning, persons - draw.Linked);
        Give(insats, administration, year, from, to, draw);
    }

    private void Give(int insats, int administration, int year, int from, int to, PersonDraw draw)
    {
        var (given, distinct) = (0, from);
        for (var row = from; row < to; row++)
        {
            if (_persons[row] != NoPerson) continue;
            var isNew = given == 0 || _random.Below(draw.Persons + draw.Repeats) < draw.Persons;
            if (isNew) _distinct[distinct++] = _persons[row] = NewPerson(insats, administration, year, draw);
            else
            {
                _persons[row] = _sequence[from + given - 1 - _random.Below(Math.Min(given, RequestAssumptions.RepeatWindow))];
                draw.Repeats--;
            }

            _sequence[from + given++] = _persons[row];
        }

        _distinctCounts[(((insats * Administrations) + administration) * 2) + year] = distinct - from;
    }

    private int NewPerson(int insats, int administration, int year, PersonDraw draw)
    {
        var choice = _random.Below(draw.Persons--);
        if (choice < draw.Linked) return LinkedPerson(insats, administration, year, draw);
        if (choice < draw.Linked + draw.Returning) return ReturningPerson(insats, administration, draw);
        var person = _newPersons++;
        if (year == 0)
            _fresh[Start(insats, administration, 0) + _freshCounts[(insats * Administrations) + administration]++] = person;
        return person;
    }

    // A person of the other insats that has not been taken this year: those that have are moved to the end of the list.
    private int LinkedPerson(int insats, int administration, int year, PersonDraw draw)
    {
        var other = _plan.LinkOf(insats);
        var from = Start(other, administration, year * 12);
        var left = _distinctCounts[(((other * Administrations) + administration) * 2) + year] - draw.LinkedTaken++;
        draw.Linked--;
        return TakeFrom(_distinct, from, left);
    }

    private int ReturningPerson(int insats, int administration, PersonDraw draw)
    {
        draw.Returning--;
        return TakeFrom(_fresh, Start(insats, administration, 0), _freshCounts[(insats * Administrations) + administration]--);
    }

    private int TakeFrom(int[] list, int from, int left)
    {
        var place = from + _random.Below(left);
        (list[place], list[from + left - 1]) = (list[from + left - 1], list[place]);
        return list[from + left - 1];
    }

    private int RowsOfYear(int insats, int administration, int year) =>
        _starts[(((insats * Administrations) + administration) * RequestModel.Months) + ((year + 1) * 12)] - Start(
            insats, administration, year * 12);

    // A share of the other insats' persons in each quarter get a request for this one in the same month as one of theirs.
    private void LinkMonths(int insats, int other)
    {
        for (var year = 0; year < 2; year++)
        {
            var (thousandths, carried) = (_plan.MonthlyThousandths(other, year), 0);
            for (var quarter = year * 4; quarter < (year + 1) * 4; quarter++)
            {
                for (var administration = 0; administration < Administrations; administration++)
                {
                    var (from, to) = (Start(other, administration, quarter * 3),
                        _starts[(((other * Administrations) + administration) * RequestModel.Months) + (quarter * 3) + 3]);
                    carried += thousandths * CountPersons(from, to);
                    for (var tries = Tries; carried >= 1000 && tries > 0; tries--)
                    {
                        if (TryLink(insats, administration, from + _random.Below(to - from))) carried -= 1000;
                    }
                }
            }
        }
    }

    // Marks the persons of some rows, each with the stamp of this count, and counts them.
    private int CountPersons(int from, int to)
    {
        _stamp++;
        var count = 0;
        for (var row = from; row < to; row++)
        {
            if (_stamps[_persons[row]] == _stamp) continue;
            _stamps[_persons[row]] = _stamp;
            count++;
        }

        return count;
    }

    private bool TryLink(int insats, int administration, int row)
    {
        var person = _persons[row];
        if (_stamps[person] != _stamp) return false;
        var month = _calendar.Month(_keys[row] >> KindBits);
        var from = Start(insats, administration, month);
        var count = _starts[(((insats * Administrations) + administration) * RequestModel.Months) + month + 1] - from;
        if (count == 0) return false;
        var place = from + _random.Below(count);
        if (_persons[place] != NoPerson) return false;
        _persons[place] = person;
        _stamps[person] = 0;
        return true;
    }

    private void OrderByDay()
    {
        Array.Clear(_dayCounts);
        foreach (var key in _keys) _dayCounts[(key >> KindBits) + 1]++;
        for (var day = 1; day < _dayCounts.Length; day++) _dayCounts[day] += _dayCounts[day - 1];
        for (var row = 0; row < _keys.Length; row++) _order[_dayCounts[_keys[row] >> KindBits]++] = row;
    }

    // What is left to draw of an insats, an administration and a year.
    private sealed class PersonDraw
    {
        public int Persons { get; set; }

        public int Repeats { get; set; }

        public int Linked { get; set; }

        public int LinkedTaken { get; set; }

        public int Returning { get; set; }
    }
}

/// <summary>A request before it is written, all in places of lists.</summary>
internal readonly record struct RequestDraft(
    int Day, int Kind, int Administration, int Person, int Offer, int DayPrice, bool IsPlaced);
