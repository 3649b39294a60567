--
-- PostgreSQL database dump
--

\restrict ILUPqubqXpFZvxWTdJbqBiNeQ7wb0bdF5SskrZqeHJCmAlpY3DUSlbFStd38ELd

-- Dumped from database version 15.18 (Debian 15.18-0+deb12u1)
-- Dumped by pg_dump version 15.18 (Debian 15.18-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: amends_changed(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.amends_changed() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ begin perform pg_notify('amends', ''); return null; end $$;


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: absences; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.absences (
    staff_id text NOT NULL COLLATE pg_catalog."C",
    from_at text NOT NULL COLLATE pg_catalog."C",
    until_at text NOT NULL COLLATE pg_catalog."C",
    deputy_id text COLLATE pg_catalog."C"
);


--
-- Name: account_health; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.account_health (
    account text NOT NULL COLLATE pg_catalog."C",
    last_poll_at text COLLATE pg_catalog."C",
    problem text COLLATE pg_catalog."C",
    problem_since text COLLATE pg_catalog."C",
    paused_until text COLLATE pg_catalog."C",
    since text COLLATE pg_catalog."C",
    pause_reason text COLLATE pg_catalog."C",
    smtp_utf8 bigint,
    problem_reason text COLLATE pg_catalog."C"
);


--
-- Name: account_leases; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.account_leases (
    account text NOT NULL COLLATE pg_catalog."C",
    holder text NOT NULL COLLATE pg_catalog."C",
    token bigint NOT NULL,
    until text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: accounts; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.accounts (
    name text NOT NULL COLLATE pg_catalog."C",
    body text NOT NULL COLLATE pg_catalog."C",
    active bigint NOT NULL,
    changed_at text NOT NULL COLLATE pg_catalog."C",
    who text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: autosaves; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.autosaves (
    ticket_id text NOT NULL COLLATE pg_catalog."C",
    staff_id text NOT NULL COLLATE pg_catalog."C",
    turn_id text NOT NULL COLLATE pg_catalog."C",
    revision bigint NOT NULL,
    subject text NOT NULL COLLATE pg_catalog."C",
    letter text NOT NULL COLLATE pg_catalog."C",
    at text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: case_facts; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.case_facts (
    ticket_id text NOT NULL COLLATE pg_catalog."C",
    opened_at text NOT NULL COLLATE pg_catalog."C",
    account text NOT NULL COLLATE pg_catalog."C",
    market text COLLATE pg_catalog."C",
    body text NOT NULL COLLATE pg_catalog."C",
    form bigint DEFAULT 1 NOT NULL
);


--
-- Name: case_files; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.case_files (
    ticket_id text NOT NULL COLLATE pg_catalog."C",
    who text NOT NULL COLLATE pg_catalog."C",
    at text NOT NULL COLLATE pg_catalog."C",
    body text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: chances; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.chances (
    id text NOT NULL COLLATE pg_catalog."C",
    ticket_id text NOT NULL COLLATE pg_catalog."C",
    state text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    at text NOT NULL COLLATE pg_catalog."C",
    who text COLLATE pg_catalog."C",
    body text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: checks; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.checks (
    name text NOT NULL COLLATE pg_catalog."C",
    level text NOT NULL COLLATE pg_catalog."C",
    detail text NOT NULL COLLATE pg_catalog."C",
    at text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: client_drafts; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.client_drafts (
    turn_id text NOT NULL COLLATE pg_catalog."C",
    account text NOT NULL COLLATE pg_catalog."C",
    mailbox text NOT NULL COLLATE pg_catalog."C",
    uid_validity text COLLATE pg_catalog."C",
    uid bigint,
    revision bigint NOT NULL,
    hash text NOT NULL COLLATE pg_catalog."C",
    message_id text NOT NULL COLLATE pg_catalog."C",
    state text NOT NULL COLLATE pg_catalog."C",
    at text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: company_sign_ins; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.company_sign_ins (
    issuer text NOT NULL COLLATE pg_catalog."C",
    subject text NOT NULL COLLATE pg_catalog."C",
    staff_id text NOT NULL COLLATE pg_catalog."C",
    at text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: contacts; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.contacts (
    contact_key text NOT NULL COLLATE pg_catalog."C",
    field text NOT NULL COLLATE pg_catalog."C",
    value text NOT NULL COLLATE pg_catalog."C",
    source text NOT NULL COLLATE pg_catalog."C",
    instead text COLLATE pg_catalog."C",
    at text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: corrections; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.corrections (
    id text NOT NULL COLLATE pg_catalog."C",
    message_id text NOT NULL COLLATE pg_catalog."C",
    field text NOT NULL COLLATE pg_catalog."C",
    machine text NOT NULL COLLATE pg_catalog."C",
    value text NOT NULL COLLATE pg_catalog."C",
    at text NOT NULL COLLATE pg_catalog."C",
    who text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: customer_names; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.customer_names (
    name_key text NOT NULL COLLATE pg_catalog."C",
    customer_id text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: customer_tiers; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.customer_tiers (
    customer_key text NOT NULL COLLATE pg_catalog."C",
    tier text NOT NULL COLLATE pg_catalog."C",
    who text NOT NULL COLLATE pg_catalog."C",
    at text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: customers; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.customers (
    id text NOT NULL COLLATE pg_catalog."C",
    body text NOT NULL COLLATE pg_catalog."C",
    changed_at text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: drafts; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.drafts (
    turn_id text NOT NULL COLLATE pg_catalog."C",
    revision bigint NOT NULL,
    body text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: fact_checks; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.fact_checks (
    ticket_id text NOT NULL COLLATE pg_catalog."C",
    line text NOT NULL COLLATE pg_catalog."C",
    result text NOT NULL COLLATE pg_catalog."C",
    note text NOT NULL COLLATE pg_catalog."C",
    who text NOT NULL COLLATE pg_catalog."C",
    at text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: failed_sign_ins; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.failed_sign_ins (
    id text NOT NULL COLLATE pg_catalog."C",
    sign_in text NOT NULL COLLATE pg_catalog."C",
    at text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: failed_tries; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.failed_tries (
    id text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    about text NOT NULL COLLATE pg_catalog."C",
    at text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: follow_ups; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.follow_ups (
    ticket_id text NOT NULL COLLATE pg_catalog."C",
    look_at text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: forgotten; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.forgotten (
    account text NOT NULL COLLATE pg_catalog."C",
    raw_sha256 text NOT NULL COLLATE pg_catalog."C",
    at text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: history; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.history (
    id text NOT NULL COLLATE pg_catalog."C",
    ticket_id text COLLATE pg_catalog."C",
    at text NOT NULL COLLATE pg_catalog."C",
    who text NOT NULL COLLATE pg_catalog."C",
    act text NOT NULL COLLATE pg_catalog."C",
    detail text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: invitations; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.invitations (
    token_hash text NOT NULL COLLATE pg_catalog."C",
    staff_id text NOT NULL COLLATE pg_catalog."C",
    expires_at text NOT NULL COLLATE pg_catalog."C",
    used_at text COLLATE pg_catalog."C"
);


--
-- Name: learned_examples; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.learned_examples (
    id text NOT NULL COLLATE pg_catalog."C",
    market text NOT NULL COLLATE pg_catalog."C",
    issue text NOT NULL COLLATE pg_catalog."C",
    locale text NOT NULL COLLATE pg_catalog."C",
    before_text text NOT NULL COLLATE pg_catalog."C",
    after_text text NOT NULL COLLATE pg_catalog."C",
    state text NOT NULL COLLATE pg_catalog."C",
    who text NOT NULL COLLATE pg_catalog."C",
    at text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: learned_pairs; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.learned_pairs (
    turn_id text NOT NULL COLLATE pg_catalog."C",
    ticket_id text NOT NULL COLLATE pg_catalog."C",
    market text NOT NULL COLLATE pg_catalog."C",
    issue text NOT NULL COLLATE pg_catalog."C",
    locale text NOT NULL COLLATE pg_catalog."C",
    source text NOT NULL COLLATE pg_catalog."C",
    template text COLLATE pg_catalog."C",
    machine text NOT NULL COLLATE pg_catalog."C",
    approved text NOT NULL COLLATE pg_catalog."C",
    why text NOT NULL COLLATE pg_catalog."C",
    changed bigint NOT NULL,
    at text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: library_cases; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.library_cases (
    id text NOT NULL COLLATE pg_catalog."C",
    ticket_id text COLLATE pg_catalog."C",
    state text NOT NULL COLLATE pg_catalog."C",
    issue text NOT NULL COLLATE pg_catalog."C",
    at text NOT NULL COLLATE pg_catalog."C",
    who text NOT NULL COLLATE pg_catalog."C",
    body text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: mailboxes; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.mailboxes (
    account text NOT NULL COLLATE pg_catalog."C",
    mailbox text NOT NULL COLLATE pg_catalog."C",
    uid_validity text NOT NULL COLLATE pg_catalog."C",
    contiguous_uid bigint NOT NULL,
    last_poll_at text COLLATE pg_catalog."C",
    swept_at text COLLATE pg_catalog."C",
    sweep_found bigint
);


--
-- Name: marks; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.marks (
    name text NOT NULL COLLATE pg_catalog."C",
    value text NOT NULL COLLATE pg_catalog."C",
    at text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: message_ids; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.message_ids (
    message_id text NOT NULL COLLATE pg_catalog."C",
    message_row text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: messages; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.messages (
    id text NOT NULL COLLATE pg_catalog."C",
    account text NOT NULL COLLATE pg_catalog."C",
    direction text NOT NULL COLLATE pg_catalog."C",
    audience text NOT NULL COLLATE pg_catalog."C",
    raw_sha256 text COLLATE pg_catalog."C",
    ticket_id text COLLATE pg_catalog."C",
    bin text COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    at text NOT NULL COLLATE pg_catalog."C",
    parsed text NOT NULL COLLATE pg_catalog."C",
    spans text NOT NULL COLLATE pg_catalog."C",
    findings text COLLATE pg_catalog."C",
    flags text NOT NULL COLLATE pg_catalog."C",
    parse_suspect bigint NOT NULL
);


--
-- Name: model_jobs; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.model_jobs (
    id text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    ticket_id text NOT NULL COLLATE pg_catalog."C",
    account text NOT NULL COLLATE pg_catalog."C",
    turn_id text COLLATE pg_catalog."C",
    message_id text COLLATE pg_catalog."C",
    revision bigint NOT NULL,
    wish text NOT NULL COLLATE pg_catalog."C",
    told text NOT NULL COLLATE pg_catalog."C",
    who text NOT NULL COLLATE pg_catalog."C",
    state text NOT NULL COLLATE pg_catalog."C",
    why text COLLATE pg_catalog."C",
    ready_at text NOT NULL COLLATE pg_catalog."C",
    tries bigint NOT NULL,
    body text NOT NULL COLLATE pg_catalog."C",
    at text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: model_meter; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.model_meter (
    day text NOT NULL COLLATE pg_catalog."C",
    task text NOT NULL COLLATE pg_catalog."C",
    calls bigint NOT NULL,
    failures bigint NOT NULL,
    input bigint NOT NULL,
    cache_read bigint NOT NULL,
    cache_write bigint NOT NULL,
    output bigint NOT NULL,
    milliseconds bigint NOT NULL,
    micros bigint NOT NULL
);


--
-- Name: notices; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.notices (
    robot text NOT NULL COLLATE pg_catalog."C",
    key text NOT NULL COLLATE pg_catalog."C",
    event text NOT NULL COLLATE pg_catalog."C",
    ticket_id text NOT NULL COLLATE pg_catalog."C",
    created_at text NOT NULL COLLATE pg_catalog."C",
    ready_at text NOT NULL COLLATE pg_catalog."C",
    attempts bigint NOT NULL,
    told_at text COLLATE pg_catalog."C"
);


--
-- Name: occurrences; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.occurrences (
    account text NOT NULL COLLATE pg_catalog."C",
    mailbox text NOT NULL COLLATE pg_catalog."C",
    uid_validity text NOT NULL COLLATE pg_catalog."C",
    uid bigint NOT NULL,
    state text NOT NULL COLLATE pg_catalog."C",
    raw_sha256 text COLLATE pg_catalog."C",
    size bigint NOT NULL,
    internal_date text NOT NULL COLLATE pg_catalog."C",
    tries bigint NOT NULL,
    last_error text COLLATE pg_catalog."C",
    retry_at text COLLATE pg_catalog."C",
    envelope text COLLATE pg_catalog."C"
);


--
-- Name: order_names; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.order_names (
    name_key text NOT NULL COLLATE pg_catalog."C",
    order_key text NOT NULL COLLATE pg_catalog."C",
    order_date text COLLATE pg_catalog."C"
);


--
-- Name: orders; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.orders (
    order_key text NOT NULL COLLATE pg_catalog."C",
    body text NOT NULL COLLATE pg_catalog."C",
    changed_at text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: outbox; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.outbox (
    id text NOT NULL COLLATE pg_catalog."C",
    ticket_id text NOT NULL COLLATE pg_catalog."C",
    turn_id text NOT NULL COLLATE pg_catalog."C",
    account text NOT NULL COLLATE pg_catalog."C",
    state text NOT NULL COLLATE pg_catalog."C",
    message_id text NOT NULL COLLATE pg_catalog."C",
    hash text NOT NULL COLLATE pg_catalog."C",
    due_at text NOT NULL COLLATE pg_catalog."C",
    undo_until text NOT NULL COLLATE pg_catalog."C",
    ready_at text NOT NULL COLLATE pg_catalog."C",
    attempts bigint NOT NULL,
    mime_sha256 text COLLATE pg_catalog."C",
    response text COLLATE pg_catalog."C",
    server_message_id text COLLATE pg_catalog."C",
    delivered_at text COLLATE pg_catalog."C",
    filed_at text COLLATE pg_catalog."C",
    file_note text COLLATE pg_catalog."C",
    approved text NOT NULL COLLATE pg_catalog."C",
    token text COLLATE pg_catalog."C",
    lease_until text COLLATE pg_catalog."C",
    reason text COLLATE pg_catalog."C"
);


--
-- Name: papers; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.papers (
    id text NOT NULL COLLATE pg_catalog."C",
    ticket_id text NOT NULL COLLATE pg_catalog."C",
    account text NOT NULL COLLATE pg_catalog."C",
    state text NOT NULL COLLATE pg_catalog."C",
    message_id text COLLATE pg_catalog."C",
    due_at text COLLATE pg_catalog."C",
    ready_at text NOT NULL COLLATE pg_catalog."C",
    attempts bigint NOT NULL,
    token text COLLATE pg_catalog."C",
    response text COLLATE pg_catalog."C",
    body text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: raw_chunks; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.raw_chunks (
    sha256 text NOT NULL COLLATE pg_catalog."C",
    "position" bigint NOT NULL,
    bytes bytea NOT NULL
);


--
-- Name: raw_mails; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.raw_mails (
    sha256 text NOT NULL COLLATE pg_catalog."C",
    size bigint NOT NULL,
    at text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: recovery_codes; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.recovery_codes (
    staff_id text NOT NULL COLLATE pg_catalog."C",
    code_hash text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: saved_views; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.saved_views (
    staff_id text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL COLLATE pg_catalog."C",
    id text NOT NULL COLLATE pg_catalog."C",
    query text NOT NULL COLLATE pg_catalog."C",
    at text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: schema_versions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.schema_versions (
    version bigint NOT NULL,
    at text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: search_terms; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.search_terms (
    term text NOT NULL COLLATE pg_catalog."C",
    ticket_id text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: second_factors; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.second_factors (
    staff_id text NOT NULL COLLATE pg_catalog."C",
    sealed text NOT NULL COLLATE pg_catalog."C",
    last_step bigint NOT NULL,
    at text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: secrets; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.secrets (
    name text NOT NULL COLLATE pg_catalog."C",
    version bigint NOT NULL,
    sealed text NOT NULL COLLATE pg_catalog."C",
    at text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: sessions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.sessions (
    token_hash text NOT NULL COLLATE pg_catalog."C",
    staff_id text NOT NULL COLLATE pg_catalog."C",
    added_at text NOT NULL COLLATE pg_catalog."C",
    expires_at text NOT NULL COLLATE pg_catalog."C",
    device text COLLATE pg_catalog."C",
    seen_at text COLLATE pg_catalog."C"
);


--
-- Name: staff; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.staff (
    id text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL COLLATE pg_catalog."C",
    sign_in text NOT NULL COLLATE pg_catalog."C",
    roles text NOT NULL COLLATE pg_catalog."C",
    time_zone text NOT NULL COLLATE pg_catalog."C",
    language text NOT NULL COLLATE pg_catalog."C",
    reads text NOT NULL COLLATE pg_catalog."C",
    accounts text COLLATE pg_catalog."C",
    markets text COLLATE pg_catalog."C",
    active bigint NOT NULL,
    password_hash text COLLATE pg_catalog."C",
    added_at text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: staff_history; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.staff_history (
    id text NOT NULL COLLATE pg_catalog."C",
    at text NOT NULL COLLATE pg_catalog."C",
    who text NOT NULL COLLATE pg_catalog."C",
    act text NOT NULL COLLATE pg_catalog."C",
    staff_id text COLLATE pg_catalog."C",
    detail text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: stood_in; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.stood_in (
    ticket_id text NOT NULL COLLATE pg_catalog."C",
    staff_id text NOT NULL COLLATE pg_catalog."C",
    deputy_id text NOT NULL COLLATE pg_catalog."C",
    at text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: tasks; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.tasks (
    id text NOT NULL COLLATE pg_catalog."C",
    ticket_id text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    state text NOT NULL COLLATE pg_catalog."C",
    owner text COLLATE pg_catalog."C",
    due_at text NOT NULL COLLATE pg_catalog."C",
    body text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: template_versions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.template_versions (
    id text NOT NULL COLLATE pg_catalog."C",
    path text NOT NULL COLLATE pg_catalog."C",
    text text NOT NULL COLLATE pg_catalog."C",
    base_hash text COLLATE pg_catalog."C",
    who text NOT NULL COLLATE pg_catalog."C",
    at text NOT NULL COLLATE pg_catalog."C",
    note text NOT NULL COLLATE pg_catalog."C",
    undone_at text COLLATE pg_catalog."C",
    undone_by text COLLATE pg_catalog."C"
);


--
-- Name: ticket_numbers; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.ticket_numbers (
    year bigint NOT NULL,
    last bigint NOT NULL
);


--
-- Name: tickets; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.tickets (
    id text NOT NULL COLLATE pg_catalog."C",
    number text NOT NULL COLLATE pg_catalog."C",
    account text NOT NULL COLLATE pg_catalog."C",
    market text COLLATE pg_catalog."C",
    customer text NOT NULL COLLATE pg_catalog."C",
    customer_key text NOT NULL COLLATE pg_catalog."C",
    subject text NOT NULL COLLATE pg_catalog."C",
    state text NOT NULL COLLATE pg_catalog."C",
    issue text COLLATE pg_catalog."C",
    severity text NOT NULL COLLATE pg_catalog."C",
    severity_rank bigint NOT NULL,
    language text NOT NULL COLLATE pg_catalog."C",
    country text COLLATE pg_catalog."C",
    timezone text COLLATE pg_catalog."C",
    gist text NOT NULL COLLATE pg_catalog."C",
    assignee text COLLATE pg_catalog."C",
    opened_at text NOT NULL COLLATE pg_catalog."C",
    last_customer_mail_at text NOT NULL COLLATE pg_catalog."C",
    closed_at text COLLATE pg_catalog."C",
    close_reason text COLLATE pg_catalog."C",
    held_until text COLLATE pg_catalog."C",
    first_response_due_at text NOT NULL COLLATE pg_catalog."C",
    first_response_met_at text COLLATE pg_catalog."C",
    next_response_due_at text COLLATE pg_catalog."C",
    solution_due_at text COLLATE pg_catalog."C",
    solution_met_at text COLLATE pg_catalog."C",
    due_at text COLLATE pg_catalog."C",
    due_sort text NOT NULL COLLATE pg_catalog."C",
    version bigint NOT NULL,
    promise_hours text COLLATE pg_catalog."C"
);


--
-- Name: turns; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.turns (
    id text NOT NULL COLLATE pg_catalog."C",
    ticket_id text NOT NULL COLLATE pg_catalog."C",
    purpose text NOT NULL COLLATE pg_catalog."C",
    stage text NOT NULL COLLATE pg_catalog."C",
    opened_at text NOT NULL COLLATE pg_catalog."C",
    body text NOT NULL COLLATE pg_catalog."C",
    withdrawn_at text COLLATE pg_catalog."C",
    withdrawn_why text COLLATE pg_catalog."C",
    problem text COLLATE pg_catalog."C",
    updated_at text NOT NULL COLLATE pg_catalog."C"
);


--
-- Data for Name: absences; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.absences VALUES ('01a206e8-3f83-7111-8a70-1e3bd4048272', '2026-03-10T08:00:00.000Z', '2099-01-01T00:00:00.000Z', NULL);


--
-- Data for Name: account_health; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.account_health VALUES ('service', '2026-03-10T08:00:00.000Z', 'login refused', '2026-03-10T08:00:00.000Z', NULL, NULL, NULL, NULL, NULL);


--
-- Data for Name: account_leases; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.account_leases VALUES ('service', 'a daemon that is gone', 1, '2026-11-23T05:36:54.053Z');


--
-- Data for Name: accounts; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.accounts VALUES ('desk', '{"name":"desk"}', 0, '2026-03-10T08:00:00.000Z', 'anna');


--
-- Data for Name: autosaves; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.autosaves VALUES ('01a206e8-4012-77aa-a6cc-d185bde2b2cd', 'anna', '01a206e8-4023-77a8-8050-649fbdf2b35f', 1, 'Re', 'Guten', '2026-03-10T08:00:00.000Z');


--
-- Data for Name: case_facts; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.case_facts VALUES ('01a206e8-40c5-7335-a51d-41f2f6378e27', '2026-03-10T08:00:00.000Z', 'service', 'AT', '{"closedAt":"2026-03-10T08:00:00.000Z","closeReason":"solved","country":"AT","language":"de","issue":"damage","severity":"normal","tier":null,"product":null,"batch":null,"factory":null,"carrier":null,"firstHours":null,"solutionHours":null,"firstDueAt":"2026-03-11T08:00:00.000Z","solutionDueAt":"2026-03-12T08:00:00.000Z","letters":0,"mails":0,"unedited":null,"cause":"transport-damage","responsibility":"carrier","satisfaction":null,"churn":[],"lastLetterAt":null,"costs":[],"recovered":[]}', 2);


--
-- Data for Name: case_files; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.case_files VALUES ('01a206e8-40c5-7335-a51d-41f2f6378e27', 'anna', '2026-03-10T08:00:00.000Z', '{"cause":"transport-damage","responsibility":"carrier","typical":false,"prevention":"","preventionOwner":null,"preventionBy":null,"satisfaction":null,"well":"","better":"","note":"","paid":null,"otherCost":null,"recourse":null}');


--
-- Data for Name: chances; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.chances VALUES ('mail:0', '01a206e8-4012-77aa-a6cc-d185bde2b2cd', 'found', 'size', '2026-03-10T08:00:00.000Z', NULL, '{"quote":"Gibt es die Lampe auch größer?","language":"de","product":"Lampe","wish":""}');


--
-- Data for Name: checks; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.checks VALUES ('disk:', 'warning', '{"name":"disk","subject":"","level":"warning","figure":900,"at":"2026-03-10T08:00:00.000Z"}', '2026-03-10T08:00:00.000Z');


--
-- Data for Name: client_drafts; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.client_drafts VALUES ('01a206e8-4023-77a8-8050-649fbdf2b35f', 'service', 'Drafts', '9', 4, 1, '6666666666666666666666666666666666666666666666666666666666666666', '<copy@x>', 'placed', '2026-03-10T08:00:00.000Z');


--
-- Data for Name: company_sign_ins; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.company_sign_ins VALUES ('https://id.example', 'subject', '01a206e8-3f83-7111-8a70-1e3bd4048272', '2026-03-10T08:00:00.000Z');


--
-- Data for Name: contacts; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.contacts VALUES ('eva@customer.example', 'timezone', 'Europe/Zurich', 'person', 'Europe/Vienna', '2026-03-10T08:00:00.000Z');
INSERT INTO public.contacts VALUES ('eva@customer.example', 'language', 'de', 'mail', NULL, '2026-03-10T08:00:00.000Z');


--
-- Data for Name: corrections; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.corrections VALUES ('correction 0', '01a206e8-4017-7499-a335-c9cddf2c25ce', 'issue', '"damage"', '"shortage"', '2026-03-10T08:00:00.000Z', 'anna');
INSERT INTO public.corrections VALUES ('correction 1', '01a206e8-4017-7499-a335-c9cddf2c25ce', 'timezone', '"Europe/Vienna"', '"Europe/Zurich"', '2026-03-10T08:00:00.000Z', 'anna');


--
-- Data for Name: customer_names; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.customer_names VALUES ('a:eva@customer.example', 'C1');
INSERT INTO public.customer_names VALUES ('n:huber', 'C1');
INSERT INTO public.customer_names VALUES ('n:c1', 'C1');


--
-- Data for Name: customer_tiers; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.customer_tiers VALUES ('eva@customer.example', 'vip', 'anna', '2026-03-10T08:00:00.000Z');
INSERT INTO public.customer_tiers VALUES ('@customer.example', 'watch', 'anna', '2026-03-10T08:00:00.000Z');


--
-- Data for Name: customers; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.customers VALUES ('C1', '{"id":"C1","name":"Huber","addresses":["eva@customer.example"],"domains":[],"tier":"vip","tierSource":"book","warrantyMonths":24}', '2026-03-10T08:00:00.000Z');


--
-- Data for Name: drafts; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.drafts VALUES ('01a206e8-4023-77a8-8050-649fbdf2b35f', 1, '{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}');
INSERT INTO public.drafts VALUES ('01a206e8-404b-7204-a5c9-877eda396e5a', 1, '{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}');
INSERT INTO public.drafts VALUES ('01a206e8-405f-75ae-889b-240587ceaa01', 1, '{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}');
INSERT INTO public.drafts VALUES ('01a206e8-4072-7691-83b6-a54e974bc586', 1, '{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}');
INSERT INTO public.drafts VALUES ('01a206e8-4080-7723-8a08-81054f7d4866', 1, '{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}');
INSERT INTO public.drafts VALUES ('01a206e8-408c-7011-82f6-17fb87c628fe', 1, '{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}');
INSERT INTO public.drafts VALUES ('01a206e8-40a0-7598-ab7b-6300f8a13bfe', 1, '{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}');
INSERT INTO public.drafts VALUES ('01a206e8-40d3-73f0-ab3d-6da6aea0b086', 1, '{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}');


--
-- Data for Name: fact_checks; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.fact_checks VALUES ('01a206e8-4012-77aa-a6cc-d185bde2b2cd', 'photo-verdict', 'confirms', 'two cartons', 'anna', '2026-03-10T08:00:00.000Z');
INSERT INTO public.fact_checks VALUES ('01a206e8-4012-77aa-a6cc-d185bde2b2cd', 'tracking', 'refutes', '', 'anna', '2026-03-10T08:00:00.000Z');


--
-- Data for Name: failed_sign_ins; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.failed_sign_ins VALUES ('01a206e8-3f9c-7450-893e-0945a91372cb', 'anna', '2026-03-10T08:00:00.000Z');


--
-- Data for Name: failed_tries; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.failed_tries VALUES ('01a206e8-3fad-7051-8434-6fe5232bdd6a', 'address', '192.0.2.1', '2026-03-10T08:00:00.000Z');


--
-- Data for Name: follow_ups; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: forgotten; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.forgotten VALUES ('service', '70812bac6074874222efc2afd361d40bb079f9b7f174cfe3774bb8474f617742', '2026-03-10T08:00:00.000Z');


--
-- Data for Name: history; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.history VALUES ('01a206e8-4012-77aa-a6cc-d185bde2b2cd', '01a206e8-4012-77aa-a6cc-d185bde2b2cd', '2026-03-10T08:00:00.000Z', 'amends', 'opened', '{"mails":1}');
INSERT INTO public.history VALUES ('01a206e8-402d-7703-8019-f115ac69130f', '01a206e8-402d-7703-8019-f115ac69130f', '2026-03-10T08:00:00.000Z', 'amends', 'opened', '{"mails":1}');
INSERT INTO public.history VALUES ('01a206e8-403d-754a-b8cc-efc32ddfcbeb', '01a206e8-403d-754a-b8cc-efc32ddfcbeb', '2026-03-10T08:00:00.000Z', 'amends', 'opened', '{"mails":1}');
INSERT INTO public.history VALUES ('01a206e8-4054-73de-980c-9f72dd65efd6', '01a206e8-4054-73de-980c-9f72dd65efd6', '2026-03-10T08:00:00.000Z', 'amends', 'opened', '{"mails":1}');
INSERT INTO public.history VALUES ('01a206e8-406c-72c2-b9fe-aeb5cd98334b', '01a206e8-406c-72c2-b9fe-aeb5cd98334b', '2026-03-10T08:00:00.000Z', 'amends', 'opened', '{"mails":1}');
INSERT INTO public.history VALUES ('01a206e8-407d-776b-968d-2a23b7feabfa', '01a206e8-407d-776b-968d-2a23b7feabfa', '2026-03-10T08:00:00.000Z', 'amends', 'opened', '{"mails":1}');
INSERT INTO public.history VALUES ('01a206e8-4085-7125-b20d-b8704c37e18c', '01a206e8-4085-7125-b20d-b8704c37e18c', '2026-03-10T08:00:00.000Z', 'amends', 'opened', '{"mails":1}');
INSERT INTO public.history VALUES ('01a206e8-4098-7615-ba95-afc5926f08c1', '01a206e8-4098-7615-ba95-afc5926f08c1', '2026-03-10T08:00:00.000Z', 'amends', 'opened', '{"mails":1}');
INSERT INTO public.history VALUES ('01a206e8-40c5-7335-a51d-41f2f6378e27', '01a206e8-40c5-7335-a51d-41f2f6378e27', '2026-03-10T08:00:00.000Z', 'amends', 'opened', '{"mails":1}');
INSERT INTO public.history VALUES ('01a206e8-4151-75af-853c-acb452b265aa', '01a206e8-4151-75af-853c-acb452b265aa', '2026-03-10T08:00:00.000Z', 'amends', 'opened', '{"mails":1}');


--
-- Data for Name: invitations; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.invitations VALUES ('2222222222222222222222222222222222222222222222222222222222222222', '01a206e8-3f83-7111-8a70-1e3bd4048272', '2026-03-10T09:00:00.000Z', NULL);


--
-- Data for Name: learned_examples; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: learned_pairs; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: library_cases; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.library_cases VALUES ('case', '01a206e8-4012-77aa-a6cc-d185bde2b2cd', 'approved', 'damage', '2026-03-10T08:00:00.000Z', 'anna', '{"market":"AT","product":"Lampe","severity":"high","evidence":"attached","wants":["replacement"],"offered":["replacement"],"letters":1,"closeReason":"solved","cause":"transport-damage","responsibility":"carrier","satisfaction":"content","cost":"to-100","situation":"two cartons","worked":"","better":"","letter":""}');


--
-- Data for Name: mailboxes; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.mailboxes VALUES ('service', 'INBOX', '7', 6, '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z', 2);


--
-- Data for Name: marks; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.marks VALUES ('backed-up', '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z');
INSERT INTO public.marks VALUES ('erase:70812bac6074874222efc2afd361d40bb079f9b7f174cfe3774bb8474f617742', 'mail', '2026-03-10T08:00:00.000Z');


--
-- Data for Name: message_ids; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.message_ids VALUES ('<auto-reply@x>', '01a206e8-3fd4-770d-b1ee-837cdab4b028');
INSERT INTO public.message_ids VALUES ('<bounce@x>', '01a206e8-3fe1-776b-8ed0-d601abf355db');
INSERT INTO public.message_ids VALUES ('<newsletter@x>', '01a206e8-3fec-73c3-ad96-fb5575d756e3');
INSERT INTO public.message_ids VALUES ('<spam@x>', '01a206e8-3ff3-74ca-99bd-1efee2ae571f');
INSERT INTO public.message_ids VALUES ('<self@x>', '01a206e8-3ff7-725d-b755-d5abc8d05a49');
INSERT INTO public.message_ids VALUES ('<partner@x>', '01a206e8-4004-7591-8307-9c1a94fd5632');
INSERT INTO public.message_ids VALUES ('<thanks@x>', '01a206e8-400b-7650-94c8-892b7f496c8d');
INSERT INTO public.message_ids VALUES ('<01a206e8-4012-77aa-a6cc-d185bde2b2cd@x>', '01a206e8-4017-7499-a335-c9cddf2c25ce');
INSERT INTO public.message_ids VALUES ('<01a206e8-402d-7703-8019-f115ac69130f@x>', '01a206e8-4035-7119-8766-fcc63c25bec3');
INSERT INTO public.message_ids VALUES ('<01a206e8-403d-754a-b8cc-efc32ddfcbeb@x>', '01a206e8-4047-74a3-9fa0-9891c5fdc6a3');
INSERT INTO public.message_ids VALUES ('<01a206e8-4054-73de-980c-9f72dd65efd6@x>', '01a206e8-4055-704e-bff8-5d92d5a33ffb');
INSERT INTO public.message_ids VALUES ('<01a206e8-406c-72c2-b9fe-aeb5cd98334b@x>', '01a206e8-406d-713e-8a2e-430988a76054');
INSERT INTO public.message_ids VALUES ('<01a206e8-407d-776b-968d-2a23b7feabfa@x>', '01a206e8-407e-7172-888d-a5f451566a5e');
INSERT INTO public.message_ids VALUES ('<01a206e8-4085-7125-b20d-b8704c37e18c@x>', '01a206e8-4086-7045-ac34-6bf725dd136f');
INSERT INTO public.message_ids VALUES ('<01a206e8-4098-7615-ba95-afc5926f08c1@x>', '01a206e8-4099-712e-9123-f7ffaa7fb487');
INSERT INTO public.message_ids VALUES ('<01a206e8-40c5-7335-a51d-41f2f6378e27@x>', '01a206e8-40c6-71c0-89ac-189f94ff3143');


--
-- Data for Name: messages; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.messages VALUES ('01a206e8-3fd4-770d-b1ee-837cdab4b028', 'service', 'in', 'customer', 'c8d384374b767a712d147996402ebda9548a50ead054ae99720071b7fa190fa7', NULL, 'auto-reply', 'auto-reply', '2026-03-10T08:00:00.000Z', '{"messageId":"<auto-reply@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '[]', 0);
INSERT INTO public.messages VALUES ('01a206e8-3fe1-776b-8ed0-d601abf355db', 'service', 'in', 'customer', '15584dd0814b32d7ae94e302e2034aae67cde4c4d111b026eb4bec8846a84c63', NULL, 'bounce', 'bounce', '2026-03-10T08:00:00.000Z', '{"messageId":"<bounce@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '[]', 0);
INSERT INTO public.messages VALUES ('01a206e8-3fec-73c3-ad96-fb5575d756e3', 'service', 'in', 'customer', '3fa396481c987997d0b5716e7dbe06f0c2d850baeaefe99624911e3a5112d61e', NULL, 'newsletter', 'newsletter', '2026-03-10T08:00:00.000Z', '{"messageId":"<newsletter@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '[]', 0);
INSERT INTO public.messages VALUES ('01a206e8-3ff3-74ca-99bd-1efee2ae571f', 'service', 'in', 'customer', '42a186640b0e77adbfd41e68cc4d65e235b3ac2da0143e57f77cdb963b49a8b9', NULL, 'spam', 'spam', '2026-03-10T08:00:00.000Z', '{"messageId":"<spam@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '[]', 0);
INSERT INTO public.messages VALUES ('01a206e8-3ff7-725d-b755-d5abc8d05a49', 'service', 'in', 'customer', '1ecbf93e3e1d7cfdaf943d83882cee58159d3b1e018f909d50e72858e98eec8f', NULL, 'self', 'self', '2026-03-10T08:00:00.000Z', '{"messageId":"<self@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '[]', 0);
INSERT INTO public.messages VALUES ('01a206e8-4004-7591-8307-9c1a94fd5632', 'service', 'in', 'customer', 'b062a49d1f999766bde8b8e293688d7a33be5bdba7f07e75ffb8ffda5c42ee17', NULL, 'partner', 'partner', '2026-03-10T08:00:00.000Z', '{"messageId":"<partner@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '[]', 0);
INSERT INTO public.messages VALUES ('01a206e8-400b-7650-94c8-892b7f496c8d', 'service', 'in', 'customer', '5518ba94c38e3677198149a392840cff0629b0b4291cdc48865c880eabe31258', NULL, 'thanks', 'thanks', '2026-03-10T08:00:00.000Z', '{"messageId":"<thanks@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '[]', 0);
INSERT INTO public.messages VALUES ('01a206e8-4035-7119-8766-fcc63c25bec3', 'service', 'in', 'customer', '6c74a6107c20cafa9780dcb7526d36023cad0674906badc08f5a7f2becb5c935', '01a206e8-402d-7703-8019-f115ac69130f', NULL, 'complaint', '2026-03-10T08:00:00.000Z', '{"messageId":"<01a206e8-402d-7703-8019-f115ac69130f@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '["forwarded"]', 0);
INSERT INTO public.messages VALUES ('01a206e8-4047-74a3-9fa0-9891c5fdc6a3', 'service', 'in', 'customer', 'a38404637bf45d67dcc4a2e1f21f9c2fdec32a779dca8fa596fc897b8eff132c', '01a206e8-403d-754a-b8cc-efc32ddfcbeb', NULL, 'complaint', '2026-03-10T08:00:00.000Z', '{"messageId":"<01a206e8-403d-754a-b8cc-efc32ddfcbeb@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '["forwarded"]', 0);
INSERT INTO public.messages VALUES ('01a206e8-4055-704e-bff8-5d92d5a33ffb', 'service', 'in', 'customer', 'b54fdb171426e796dfc87682fb89704832ac6632298774f087ad5a0065679b32', '01a206e8-4054-73de-980c-9f72dd65efd6', NULL, 'complaint', '2026-03-10T08:00:00.000Z', '{"messageId":"<01a206e8-4054-73de-980c-9f72dd65efd6@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '["forwarded"]', 0);
INSERT INTO public.messages VALUES ('01a206e8-406d-713e-8a2e-430988a76054', 'service', 'in', 'customer', '0c98e7e4c1c1205e4f927ed61c546a8dbac385632e768ba8d9ecf056ffd3f5e7', '01a206e8-406c-72c2-b9fe-aeb5cd98334b', NULL, 'complaint', '2026-03-10T08:00:00.000Z', '{"messageId":"<01a206e8-406c-72c2-b9fe-aeb5cd98334b@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '["forwarded"]', 0);
INSERT INTO public.messages VALUES ('01a206e8-407e-7172-888d-a5f451566a5e', 'service', 'in', 'customer', '9ae299e84d58482be1722c6f03ab7452cca7ea9358964e9646b7b6c005d38318', '01a206e8-407d-776b-968d-2a23b7feabfa', NULL, 'complaint', '2026-03-10T08:00:00.000Z', '{"messageId":"<01a206e8-407d-776b-968d-2a23b7feabfa@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '["forwarded"]', 0);
INSERT INTO public.messages VALUES ('01a206e8-4086-7045-ac34-6bf725dd136f', 'service', 'in', 'customer', 'c3b1ddf310f2b6f39842ce6e816a92bed36bb82d1e0460388fcd0e844f4dbb29', '01a206e8-4085-7125-b20d-b8704c37e18c', NULL, 'complaint', '2026-03-10T08:00:00.000Z', '{"messageId":"<01a206e8-4085-7125-b20d-b8704c37e18c@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '["forwarded"]', 0);
INSERT INTO public.messages VALUES ('01a206e8-4099-712e-9123-f7ffaa7fb487', 'service', 'in', 'customer', 'fdb6d70f656a4b382c9729efec615fec16300ee1a6d7ca7075b7d74125bde119', '01a206e8-4098-7615-ba95-afc5926f08c1', NULL, 'complaint', '2026-03-10T08:00:00.000Z', '{"messageId":"<01a206e8-4098-7615-ba95-afc5926f08c1@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '["forwarded"]', 0);
INSERT INTO public.messages VALUES ('01a206e8-40c6-71c0-89ac-189f94ff3143', 'service', 'in', 'customer', 'fb1c5695ecf4ad930ea163cbe8a007c5b01e182c5201779469694e695854c7b4', '01a206e8-40c5-7335-a51d-41f2f6378e27', NULL, 'complaint', '2026-03-10T08:00:00.000Z', '{"messageId":"<01a206e8-40c5-7335-a51d-41f2f6378e27@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '["forwarded"]', 0);
INSERT INTO public.messages VALUES ('01a206e8-4154-777c-9df9-f7d9f69dba00', 'service', 'in', 'customer', '70812bac6074874222efc2afd361d40bb079f9b7f174cfe3774bb8474f617742', '01a206e8-4151-75af-853c-acb452b265aa', NULL, 'complaint', '2026-03-10T08:00:00.000Z', '{"messageId":null,"inReplyTo":[],"references":[],"subject":"","from":[],"sender":null,"replyTo":[],"to":[],"cc":[],"date":null,"received":[],"headers":{},"text":"","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[]', '{"kind":{"value":"complaint","confidence":0.9,"why":[]},"reply":{"value":"draft","confidence":0.9,"why":[]},"language":{"value":"de","confidence":0.9,"why":[]},"replyLanguage":{"value":"de","confidence":0.9,"why":[]},"country":{"value":"AT","confidence":0.9,"why":[]},"timezone":{"value":null,"confidence":0,"why":[]},"zones":[],"issue":{"value":"damage","confidence":0.9,"why":[]},"alsoIssues":{"value":[],"confidence":0.9,"why":[]},"severity":{"value":"normal","confidence":0.9,"why":[]},"tone":{"value":"calm","confidence":0.9,"why":[]},"orderNumbers":{"value":[],"confidence":0,"why":[]},"claim":{"value":null,"confidence":0,"why":[]},"wants":{"value":["replacement"],"confidence":0.9,"why":[]},"evidence":{"value":"none","confidence":0.9,"why":[]},"answer":{"value":null,"confidence":0.9,"why":[]},"customerName":{"value":null,"confidence":0,"why":[]},"suspicious":{"value":false,"confidence":0.9,"why":[]},"quantity":{"value":null,"confidence":0,"why":[]},"product":{"value":null,"confidence":0,"why":[]},"newText":""}', '["forgotten"]', 0);
INSERT INTO public.messages VALUES ('01a206e8-4017-7499-a335-c9cddf2c25ce', 'service', 'in', 'customer', '3593daef0f7a7a216a0a5edcc25b6049220c53783bceb06275cea29995bd3ca7', '01a206e8-4012-77aa-a6cc-d185bde2b2cd', NULL, 'complaint', '2026-03-10T08:00:00.000Z', '{"messageId":"<01a206e8-4012-77aa-a6cc-d185bde2b2cd@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Zurich","confidence":1,"why":[],"corrected":{"by":"anna","at":"2026-03-10T08:00:00.000Z","machine":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]}}},"zones":[{"zone":"Europe/Zurich","probability":1}],"issue":{"value":"shortage","confidence":1,"why":[],"corrected":{"by":"anna","at":"2026-03-10T08:00:00.000Z","machine":{"value":"damage","confidence":0.9,"why":["zerbrochen"]}}},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '["forwarded"]', 0);


--
-- Data for Name: model_jobs; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: model_meter; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.model_meter VALUES ('2026-03-10', 'letter', 1, 0, 900, 0, 0, 100, 1500, 0);


--
-- Data for Name: notices; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.notices VALUES ('sales', 'critical:01a206e8-4012-77aa-a6cc-d185bde2b2cd', 'critical', '01a206e8-4012-77aa-a6cc-d185bde2b2cd', '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z', 0, NULL);


--
-- Data for Name: occurrences; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.occurrences VALUES ('service', 'INBOX', '7', 1, 'baseline', NULL, 1000, '2026-03-10T08:00:01.000Z', 0, NULL, NULL, NULL);
INSERT INTO public.occurrences VALUES ('service', 'INBOX', '7', 5, 'listed', NULL, 1000, '2026-03-10T08:00:05.000Z', 0, NULL, NULL, NULL);
INSERT INTO public.occurrences VALUES ('service', 'INBOX', '7', 2, 'vanished', NULL, 1000, '2026-03-10T08:00:02.000Z', 1, 'gone', '2026-03-10T08:00:00.000Z', NULL);
INSERT INTO public.occurrences VALUES ('service', 'INBOX', '7', 3, 'taken', '3333333333333333333333333333333333333333333333333333333333333333', 1000, '2026-03-10T08:00:03.000Z', 0, NULL, NULL, NULL);
INSERT INTO public.occurrences VALUES ('service', 'INBOX', '7', 4, 'stored', '4444444444444444444444444444444444444444444444444444444444444444', 1000, '2026-03-10T08:00:04.000Z', 1, 'a defect', '2026-03-10T08:01:00.000Z', NULL);
INSERT INTO public.occurrences VALUES ('service', 'INBOX', '7', 6, 'triage', NULL, 1000, '2026-03-10T08:00:06.000Z', 0, NULL, NULL, '{"from":"Eva Huber <eva@x.example>","subject":"Bruch","date":"2026-03-10T08:00:00.000Z","messageId":null}');


--
-- Data for Name: order_names; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.order_names VALUES ('o:20260412', '20260412', '2026-03-01');
INSERT INTO public.order_names VALUES ('a:eva@customer.example', '20260412', '2026-03-01');
INSERT INTO public.order_names VALUES ('d:customer.example', '20260412', '2026-03-01');


--
-- Data for Name: orders; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.orders VALUES ('20260412', '{"number":"PO-2026-0412","customerAddress":"eva@customer.example","orderDate":"2026-03-01","currency":"EUR","goodsValueMinor":125000,"lines":[]}', '2026-03-10T08:00:00.000Z');


--
-- Data for Name: outbox; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.outbox VALUES ('01a206e8-4060-7614-b729-f109a276274c', '01a206e8-4054-73de-980c-9f72dd65efd6', '01a206e8-405f-75ae-889b-240587ceaa01', 'service', 'scheduled', '<01a206e8-4060-7614-b729-f109a276274c@factory.example>', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', '2026-03-10T08:10:00.000Z', '2026-03-10T08:01:00.000Z', '2026-03-10T08:10:00.000Z', 0, NULL, NULL, NULL, NULL, NULL, NULL, '{"id":"01a206e8-405f-75ae-889b-240587ceaa01","ticketId":"01a206e8-4054-73de-980c-9f72dd65efd6","account":"service","messageId":"01a206e8-4055-704e-bff8-5d92d5a33ffb","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"approved","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"approval":{"id":"01a206e8-4060-7614-b729-f109a276274c","by":"anna","via":"desk","decidedAt":"2026-03-10T08:00:00.000Z","revision":1,"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","messageId":"<01a206e8-4060-7614-b729-f109a276274c@factory.example>","sendAt":"2026-03-10T08:10:00.000Z","sendAtChosenBy":"machine","offHours":false,"sendAtWhy":"Tuesday morning in Vienna"}}', NULL, NULL, NULL);
INSERT INTO public.outbox VALUES ('01a206e8-4074-7050-a35f-98540af12c40', '01a206e8-406c-72c2-b9fe-aeb5cd98334b', '01a206e8-4072-7691-83b6-a54e974bc586', 'service', 'may-have-sent', '<01a206e8-4074-7050-a35f-98540af12c40@factory.example>', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', '2026-03-10T08:01:00.000Z', '2026-03-10T08:01:00.000Z', '2026-03-10T08:01:00.000Z', 1, '5555555555555555555555555555555555555555555555555555555555555555', NULL, NULL, NULL, NULL, NULL, '{"id":"01a206e8-4072-7691-83b6-a54e974bc586","ticketId":"01a206e8-406c-72c2-b9fe-aeb5cd98334b","account":"service","messageId":"01a206e8-406d-713e-8a2e-430988a76054","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"approved","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"approval":{"id":"01a206e8-4074-7050-a35f-98540af12c40","by":"anna","via":"desk","decidedAt":"2026-03-10T08:00:00.000Z","revision":1,"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","messageId":"<01a206e8-4074-7050-a35f-98540af12c40@factory.example>","sendAt":"2026-03-10T08:10:00.000Z","sendAtChosenBy":"machine","offHours":false,"sendAtWhy":"Tuesday morning in Vienna"}}', 'token', '2026-11-23T05:52:53.996Z', NULL);
INSERT INTO public.outbox VALUES ('01a206e8-4081-747d-a937-32fc9540806e', '01a206e8-407d-776b-968d-2a23b7feabfa', '01a206e8-4080-7723-8a08-81054f7d4866', 'service', 'uncertain', '<01a206e8-4081-747d-a937-32fc9540806e@factory.example>', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', '2026-03-10T08:01:00.000Z', '2026-03-10T08:01:00.000Z', '2026-03-10T08:01:00.000Z', 1, '5555555555555555555555555555555555555555555555555555555555555555', 'silence', NULL, NULL, NULL, NULL, '{"id":"01a206e8-4080-7723-8a08-81054f7d4866","ticketId":"01a206e8-407d-776b-968d-2a23b7feabfa","account":"service","messageId":"01a206e8-407e-7172-888d-a5f451566a5e","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"approved","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"approval":{"id":"01a206e8-4081-747d-a937-32fc9540806e","by":"anna","via":"desk","decidedAt":"2026-03-10T08:00:00.000Z","revision":1,"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","messageId":"<01a206e8-4081-747d-a937-32fc9540806e@factory.example>","sendAt":"2026-03-10T08:10:00.000Z","sendAtChosenBy":"machine","offHours":false,"sendAtWhy":"Tuesday morning in Vienna"}}', NULL, NULL, 'no-answer');
INSERT INTO public.outbox VALUES ('01a206e8-408f-745e-868c-0c8bb6199838', '01a206e8-4085-7125-b20d-b8704c37e18c', '01a206e8-408c-7011-82f6-17fb87c628fe', 'service', 'rejected', '<01a206e8-408f-745e-868c-0c8bb6199838@factory.example>', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', '2026-03-10T08:01:00.000Z', '2026-03-10T08:01:00.000Z', '2026-03-10T08:01:00.000Z', 1, '5555555555555555555555555555555555555555555555555555555555555555', '550 no', NULL, NULL, NULL, NULL, '{"id":"01a206e8-408c-7011-82f6-17fb87c628fe","ticketId":"01a206e8-4085-7125-b20d-b8704c37e18c","account":"service","messageId":"01a206e8-4086-7045-ac34-6bf725dd136f","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"approved","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"approval":{"id":"01a206e8-408f-745e-868c-0c8bb6199838","by":"anna","via":"desk","decidedAt":"2026-03-10T08:00:00.000Z","revision":1,"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","messageId":"<01a206e8-408f-745e-868c-0c8bb6199838@factory.example>","sendAt":"2026-03-10T08:10:00.000Z","sendAtChosenBy":"machine","offHours":false,"sendAtWhy":"Tuesday morning in Vienna"}}', NULL, NULL, 'recipient-refused');
INSERT INTO public.outbox VALUES ('01a206e8-40ae-710f-a972-8970d5ec07ae', '01a206e8-4098-7615-ba95-afc5926f08c1', '01a206e8-40a0-7598-ab7b-6300f8a13bfe', 'service', 'delivered', '<01a206e8-40ae-710f-a972-8970d5ec07ae@factory.example>', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', '2026-03-10T08:01:00.000Z', '2026-03-10T08:01:00.000Z', '2026-03-10T08:01:00.000Z', 1, '5555555555555555555555555555555555555555555555555555555555555555', '250 ok', NULL, '2026-03-10T08:01:01.000Z', NULL, NULL, '{"id":"01a206e8-40a0-7598-ab7b-6300f8a13bfe","ticketId":"01a206e8-4098-7615-ba95-afc5926f08c1","account":"service","messageId":"01a206e8-4099-712e-9123-f7ffaa7fb487","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"approved","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"approval":{"id":"01a206e8-40ae-710f-a972-8970d5ec07ae","by":"anna","via":"desk","decidedAt":"2026-03-10T08:00:00.000Z","revision":1,"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","messageId":"<01a206e8-40ae-710f-a972-8970d5ec07ae@factory.example>","sendAt":"2026-03-10T08:10:00.000Z","sendAtChosenBy":"machine","offHours":false,"sendAtWhy":"Tuesday morning in Vienna"}}', NULL, NULL, NULL);
INSERT INTO public.outbox VALUES ('01a206e8-40d5-7444-9d17-a5b1d72a8a91', '01a206e8-40c5-7335-a51d-41f2f6378e27', '01a206e8-40d3-73f0-ab3d-6da6aea0b086', 'service', 'delivered', '<01a206e8-40d5-7444-9d17-a5b1d72a8a91@factory.example>', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', '2026-03-10T08:01:00.000Z', '2026-03-10T08:01:00.000Z', '2026-03-10T08:01:00.000Z', 1, '5555555555555555555555555555555555555555555555555555555555555555', '250 ok', NULL, '2026-03-10T08:01:01.000Z', '2026-03-10T08:01:01.000Z', NULL, '{"id":"01a206e8-40d3-73f0-ab3d-6da6aea0b086","ticketId":"01a206e8-40c5-7335-a51d-41f2f6378e27","account":"service","messageId":"01a206e8-40c6-71c0-89ac-189f94ff3143","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"approved","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"approval":{"id":"01a206e8-40d5-7444-9d17-a5b1d72a8a91","by":"anna","via":"desk","decidedAt":"2026-03-10T08:00:00.000Z","revision":1,"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","messageId":"<01a206e8-40d5-7444-9d17-a5b1d72a8a91@factory.example>","sendAt":"2026-03-10T08:10:00.000Z","sendAtChosenBy":"machine","offHours":false,"sendAtWhy":"Tuesday morning in Vienna"}}', NULL, NULL, NULL);


--
-- Data for Name: papers; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.papers VALUES ('paper queued', '01a206e8-4012-77aa-a6cc-d185bde2b2cd', 'service', 'queued', '<iqueued@factory.example>', '2026-03-10T09:00:00.000Z', '2026-03-10T08:00:00.000Z', 1, NULL, NULL, '{"kind":"consultation","role":"engineer","to":{"name":"Li Gong","address":"engineer@factory.example"},"language":"zh-Hans","subject":"内部询问","text":"请回答：泡棉？","files":[{"name":"a.jpg","type":"image/jpeg","sha256":"8888888888888888888888888888888888888888888888888888888888888888","messageId":"a message"}],"by":"anna","createdAt":"2026-03-10T08:00:00.000Z","answerId":null}');
INSERT INTO public.papers VALUES ('paper claimed', '01a206e8-4012-77aa-a6cc-d185bde2b2cd', 'service', 'claimed', '<iclaimed@factory.example>', '2026-03-10T09:00:00.000Z', '2026-03-10T08:00:00.000Z', 1, NULL, NULL, '{"kind":"consultation","role":"engineer","to":{"name":"Li Gong","address":"engineer@factory.example"},"language":"zh-Hans","subject":"内部询问","text":"请回答：泡棉？","files":[{"name":"a.jpg","type":"image/jpeg","sha256":"8888888888888888888888888888888888888888888888888888888888888888","messageId":"a message"}],"by":"anna","createdAt":"2026-03-10T08:00:00.000Z","answerId":null}');
INSERT INTO public.papers VALUES ('paper may-have-sent', '01a206e8-4012-77aa-a6cc-d185bde2b2cd', 'service', 'may-have-sent', '<imay-have-sent@factory.example>', '2026-03-10T09:00:00.000Z', '2026-03-10T08:00:00.000Z', 1, NULL, NULL, '{"kind":"consultation","role":"engineer","to":{"name":"Li Gong","address":"engineer@factory.example"},"language":"zh-Hans","subject":"内部询问","text":"请回答：泡棉？","files":[{"name":"a.jpg","type":"image/jpeg","sha256":"8888888888888888888888888888888888888888888888888888888888888888","messageId":"a message"}],"by":"anna","createdAt":"2026-03-10T08:00:00.000Z","answerId":null}');
INSERT INTO public.papers VALUES ('paper uncertain', '01a206e8-4012-77aa-a6cc-d185bde2b2cd', 'service', 'uncertain', '<iuncertain@factory.example>', '2026-03-10T09:00:00.000Z', '2026-03-10T08:00:00.000Z', 1, NULL, NULL, '{"kind":"consultation","role":"engineer","to":{"name":"Li Gong","address":"engineer@factory.example"},"language":"zh-Hans","subject":"内部询问","text":"请回答：泡棉？","files":[{"name":"a.jpg","type":"image/jpeg","sha256":"8888888888888888888888888888888888888888888888888888888888888888","messageId":"a message"}],"by":"anna","createdAt":"2026-03-10T08:00:00.000Z","answerId":null}');
INSERT INTO public.papers VALUES ('paper failed', '01a206e8-4012-77aa-a6cc-d185bde2b2cd', 'service', 'failed', '<ifailed@factory.example>', '2026-03-10T09:00:00.000Z', '2026-03-10T08:00:00.000Z', 1, NULL, '550 no', '{"kind":"consultation","role":"engineer","to":{"name":"Li Gong","address":"engineer@factory.example"},"language":"zh-Hans","subject":"内部询问","text":"请回答：泡棉？","files":[{"name":"a.jpg","type":"image/jpeg","sha256":"8888888888888888888888888888888888888888888888888888888888888888","messageId":"a message"}],"by":"anna","createdAt":"2026-03-10T08:00:00.000Z","answerId":null}');
INSERT INTO public.papers VALUES ('paper sent', '01a206e8-4012-77aa-a6cc-d185bde2b2cd', 'service', 'sent', '<isent@factory.example>', '2026-03-10T09:00:00.000Z', '2026-03-10T08:00:00.000Z', 1, NULL, NULL, '{"kind":"consultation","role":"engineer","to":{"name":"Li Gong","address":"engineer@factory.example"},"language":"zh-Hans","subject":"内部询问","text":"请回答：泡棉？","files":[{"name":"a.jpg","type":"image/jpeg","sha256":"8888888888888888888888888888888888888888888888888888888888888888","messageId":"a message"}],"by":"anna","createdAt":"2026-03-10T08:00:00.000Z","answerId":null}');
INSERT INTO public.papers VALUES ('paper copied', '01a206e8-4012-77aa-a6cc-d185bde2b2cd', 'service', 'copied', NULL, '2026-03-10T09:00:00.000Z', '2026-03-10T08:00:00.000Z', 1, NULL, NULL, '{"kind":"consultation","role":"engineer","to":null,"language":"zh-Hans","subject":"内部询问","text":"请回答：泡棉？","files":[],"by":"anna","createdAt":"2026-03-10T08:00:00.000Z","answerId":null}');
INSERT INTO public.papers VALUES ('paper answered', '01a206e8-4012-77aa-a6cc-d185bde2b2cd', 'service', 'answered', '<ianswered@factory.example>', '2026-03-10T09:00:00.000Z', '2026-03-10T08:00:00.000Z', 1, NULL, NULL, '{"kind":"consultation","role":"engineer","to":{"name":"Li Gong","address":"engineer@factory.example"},"language":"zh-Hans","subject":"内部询问","text":"请回答：泡棉？","files":[{"name":"a.jpg","type":"image/jpeg","sha256":"8888888888888888888888888888888888888888888888888888888888888888","messageId":"a message"}],"by":"anna","createdAt":"2026-03-10T08:00:00.000Z","answerId":"a message"}');
INSERT INTO public.papers VALUES ('paper withdrawn', '01a206e8-4012-77aa-a6cc-d185bde2b2cd', 'service', 'withdrawn', '<iwithdrawn@factory.example>', '2026-03-10T09:00:00.000Z', '2026-03-10T08:00:00.000Z', 1, NULL, NULL, '{"kind":"consultation","role":"engineer","to":{"name":"Li Gong","address":"engineer@factory.example"},"language":"zh-Hans","subject":"内部询问","text":"请回答：泡棉？","files":[{"name":"a.jpg","type":"image/jpeg","sha256":"8888888888888888888888888888888888888888888888888888888888888888","messageId":"a message"}],"by":"anna","createdAt":"2026-03-10T08:00:00.000Z","answerId":null}');


--
-- Data for Name: raw_chunks; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: raw_mails; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: recovery_codes; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.recovery_codes VALUES ('01a206e8-3f83-7111-8a70-1e3bd4048272', '3333333333333333333333333333333333333333333333333333333333333333');
INSERT INTO public.recovery_codes VALUES ('01a206e8-3f83-7111-8a70-1e3bd4048272', '4444444444444444444444444444444444444444444444444444444444444444');


--
-- Data for Name: saved_views; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.saved_views VALUES ('anna', 'Austria', 'view', 'market=AT', '2026-03-10T08:00:00.000Z');


--
-- Data for Name: schema_versions; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.schema_versions VALUES (1, '2026-03-10T08:00:00.000Z');
INSERT INTO public.schema_versions VALUES (2, '2026-03-10T08:00:00.000Z');
INSERT INTO public.schema_versions VALUES (3, '2026-03-10T08:00:00.000Z');
INSERT INTO public.schema_versions VALUES (4, '2026-03-10T08:00:00.000Z');
INSERT INTO public.schema_versions VALUES (5, '2026-03-10T08:00:00.000Z');
INSERT INTO public.schema_versions VALUES (6, '2026-03-10T08:00:00.000Z');
INSERT INTO public.schema_versions VALUES (7, '2026-03-10T08:00:00.000Z');


--
-- Data for Name: search_terms; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.search_terms VALUES ('ks', '01a206e8-4012-77aa-a6cc-d185bde2b2cd');
INSERT INTO public.search_terms VALUES ('2026', '01a206e8-4012-77aa-a6cc-d185bde2b2cd');
INSERT INTO public.search_terms VALUES ('0001', '01a206e8-4012-77aa-a6cc-d185bde2b2cd');
INSERT INTO public.search_terms VALUES ('ks20260001', '01a206e8-4012-77aa-a6cc-d185bde2b2cd');
INSERT INTO public.search_terms VALUES ('eva', '01a206e8-4012-77aa-a6cc-d185bde2b2cd');
INSERT INTO public.search_terms VALUES ('huber', '01a206e8-4012-77aa-a6cc-d185bde2b2cd');
INSERT INTO public.search_terms VALUES ('customer', '01a206e8-4012-77aa-a6cc-d185bde2b2cd');
INSERT INTO public.search_terms VALUES ('example', '01a206e8-4012-77aa-a6cc-d185bde2b2cd');
INSERT INTO public.search_terms VALUES ('zerbrochene', '01a206e8-4012-77aa-a6cc-d185bde2b2cd');
INSERT INTO public.search_terms VALUES ('teller', '01a206e8-4012-77aa-a6cc-d185bde2b2cd');
INSERT INTO public.search_terms VALUES ('broken', '01a206e8-4012-77aa-a6cc-d185bde2b2cd');
INSERT INTO public.search_terms VALUES ('plates', '01a206e8-4012-77aa-a6cc-d185bde2b2cd');
INSERT INTO public.search_terms VALUES ('盘子', '01a206e8-4012-77aa-a6cc-d185bde2b2cd');
INSERT INTO public.search_terms VALUES ('子碎', '01a206e8-4012-77aa-a6cc-d185bde2b2cd');
INSERT INTO public.search_terms VALUES ('碎了', '01a206e8-4012-77aa-a6cc-d185bde2b2cd');
INSERT INTO public.search_terms VALUES ('die', '01a206e8-4012-77aa-a6cc-d185bde2b2cd');
INSERT INTO public.search_terms VALUES ('sind', '01a206e8-4012-77aa-a6cc-d185bde2b2cd');
INSERT INTO public.search_terms VALUES ('zerbrochen', '01a206e8-4012-77aa-a6cc-d185bde2b2cd');
INSERT INTO public.search_terms VALUES ('po', '01a206e8-4012-77aa-a6cc-d185bde2b2cd');
INSERT INTO public.search_terms VALUES ('0412', '01a206e8-4012-77aa-a6cc-d185bde2b2cd');
INSERT INTO public.search_terms VALUES ('po20260412', '01a206e8-4012-77aa-a6cc-d185bde2b2cd');
INSERT INTO public.search_terms VALUES ('ks', '01a206e8-402d-7703-8019-f115ac69130f');
INSERT INTO public.search_terms VALUES ('2026', '01a206e8-402d-7703-8019-f115ac69130f');
INSERT INTO public.search_terms VALUES ('0002', '01a206e8-402d-7703-8019-f115ac69130f');
INSERT INTO public.search_terms VALUES ('ks20260002', '01a206e8-402d-7703-8019-f115ac69130f');
INSERT INTO public.search_terms VALUES ('eva', '01a206e8-402d-7703-8019-f115ac69130f');
INSERT INTO public.search_terms VALUES ('huber', '01a206e8-402d-7703-8019-f115ac69130f');
INSERT INTO public.search_terms VALUES ('customer', '01a206e8-402d-7703-8019-f115ac69130f');
INSERT INTO public.search_terms VALUES ('example', '01a206e8-402d-7703-8019-f115ac69130f');
INSERT INTO public.search_terms VALUES ('zerbrochene', '01a206e8-402d-7703-8019-f115ac69130f');
INSERT INTO public.search_terms VALUES ('teller', '01a206e8-402d-7703-8019-f115ac69130f');
INSERT INTO public.search_terms VALUES ('broken', '01a206e8-402d-7703-8019-f115ac69130f');
INSERT INTO public.search_terms VALUES ('plates', '01a206e8-402d-7703-8019-f115ac69130f');
INSERT INTO public.search_terms VALUES ('盘子', '01a206e8-402d-7703-8019-f115ac69130f');
INSERT INTO public.search_terms VALUES ('子碎', '01a206e8-402d-7703-8019-f115ac69130f');
INSERT INTO public.search_terms VALUES ('碎了', '01a206e8-402d-7703-8019-f115ac69130f');
INSERT INTO public.search_terms VALUES ('die', '01a206e8-402d-7703-8019-f115ac69130f');
INSERT INTO public.search_terms VALUES ('sind', '01a206e8-402d-7703-8019-f115ac69130f');
INSERT INTO public.search_terms VALUES ('zerbrochen', '01a206e8-402d-7703-8019-f115ac69130f');
INSERT INTO public.search_terms VALUES ('po', '01a206e8-402d-7703-8019-f115ac69130f');
INSERT INTO public.search_terms VALUES ('0412', '01a206e8-402d-7703-8019-f115ac69130f');
INSERT INTO public.search_terms VALUES ('po20260412', '01a206e8-402d-7703-8019-f115ac69130f');
INSERT INTO public.search_terms VALUES ('ks', '01a206e8-403d-754a-b8cc-efc32ddfcbeb');
INSERT INTO public.search_terms VALUES ('2026', '01a206e8-403d-754a-b8cc-efc32ddfcbeb');
INSERT INTO public.search_terms VALUES ('0003', '01a206e8-403d-754a-b8cc-efc32ddfcbeb');
INSERT INTO public.search_terms VALUES ('ks20260003', '01a206e8-403d-754a-b8cc-efc32ddfcbeb');
INSERT INTO public.search_terms VALUES ('eva', '01a206e8-403d-754a-b8cc-efc32ddfcbeb');
INSERT INTO public.search_terms VALUES ('huber', '01a206e8-403d-754a-b8cc-efc32ddfcbeb');
INSERT INTO public.search_terms VALUES ('customer', '01a206e8-403d-754a-b8cc-efc32ddfcbeb');
INSERT INTO public.search_terms VALUES ('example', '01a206e8-403d-754a-b8cc-efc32ddfcbeb');
INSERT INTO public.search_terms VALUES ('zerbrochene', '01a206e8-403d-754a-b8cc-efc32ddfcbeb');
INSERT INTO public.search_terms VALUES ('teller', '01a206e8-403d-754a-b8cc-efc32ddfcbeb');
INSERT INTO public.search_terms VALUES ('broken', '01a206e8-403d-754a-b8cc-efc32ddfcbeb');
INSERT INTO public.search_terms VALUES ('plates', '01a206e8-403d-754a-b8cc-efc32ddfcbeb');
INSERT INTO public.search_terms VALUES ('盘子', '01a206e8-403d-754a-b8cc-efc32ddfcbeb');
INSERT INTO public.search_terms VALUES ('子碎', '01a206e8-403d-754a-b8cc-efc32ddfcbeb');
INSERT INTO public.search_terms VALUES ('碎了', '01a206e8-403d-754a-b8cc-efc32ddfcbeb');
INSERT INTO public.search_terms VALUES ('die', '01a206e8-403d-754a-b8cc-efc32ddfcbeb');
INSERT INTO public.search_terms VALUES ('sind', '01a206e8-403d-754a-b8cc-efc32ddfcbeb');
INSERT INTO public.search_terms VALUES ('zerbrochen', '01a206e8-403d-754a-b8cc-efc32ddfcbeb');
INSERT INTO public.search_terms VALUES ('po', '01a206e8-403d-754a-b8cc-efc32ddfcbeb');
INSERT INTO public.search_terms VALUES ('0412', '01a206e8-403d-754a-b8cc-efc32ddfcbeb');
INSERT INTO public.search_terms VALUES ('po20260412', '01a206e8-403d-754a-b8cc-efc32ddfcbeb');
INSERT INTO public.search_terms VALUES ('ks', '01a206e8-4054-73de-980c-9f72dd65efd6');
INSERT INTO public.search_terms VALUES ('2026', '01a206e8-4054-73de-980c-9f72dd65efd6');
INSERT INTO public.search_terms VALUES ('0004', '01a206e8-4054-73de-980c-9f72dd65efd6');
INSERT INTO public.search_terms VALUES ('ks20260004', '01a206e8-4054-73de-980c-9f72dd65efd6');
INSERT INTO public.search_terms VALUES ('eva', '01a206e8-4054-73de-980c-9f72dd65efd6');
INSERT INTO public.search_terms VALUES ('huber', '01a206e8-4054-73de-980c-9f72dd65efd6');
INSERT INTO public.search_terms VALUES ('customer', '01a206e8-4054-73de-980c-9f72dd65efd6');
INSERT INTO public.search_terms VALUES ('example', '01a206e8-4054-73de-980c-9f72dd65efd6');
INSERT INTO public.search_terms VALUES ('zerbrochene', '01a206e8-4054-73de-980c-9f72dd65efd6');
INSERT INTO public.search_terms VALUES ('teller', '01a206e8-4054-73de-980c-9f72dd65efd6');
INSERT INTO public.search_terms VALUES ('broken', '01a206e8-4054-73de-980c-9f72dd65efd6');
INSERT INTO public.search_terms VALUES ('plates', '01a206e8-4054-73de-980c-9f72dd65efd6');
INSERT INTO public.search_terms VALUES ('盘子', '01a206e8-4054-73de-980c-9f72dd65efd6');
INSERT INTO public.search_terms VALUES ('子碎', '01a206e8-4054-73de-980c-9f72dd65efd6');
INSERT INTO public.search_terms VALUES ('碎了', '01a206e8-4054-73de-980c-9f72dd65efd6');
INSERT INTO public.search_terms VALUES ('die', '01a206e8-4054-73de-980c-9f72dd65efd6');
INSERT INTO public.search_terms VALUES ('sind', '01a206e8-4054-73de-980c-9f72dd65efd6');
INSERT INTO public.search_terms VALUES ('zerbrochen', '01a206e8-4054-73de-980c-9f72dd65efd6');
INSERT INTO public.search_terms VALUES ('po', '01a206e8-4054-73de-980c-9f72dd65efd6');
INSERT INTO public.search_terms VALUES ('0412', '01a206e8-4054-73de-980c-9f72dd65efd6');
INSERT INTO public.search_terms VALUES ('po20260412', '01a206e8-4054-73de-980c-9f72dd65efd6');
INSERT INTO public.search_terms VALUES ('ks', '01a206e8-406c-72c2-b9fe-aeb5cd98334b');
INSERT INTO public.search_terms VALUES ('2026', '01a206e8-406c-72c2-b9fe-aeb5cd98334b');
INSERT INTO public.search_terms VALUES ('0005', '01a206e8-406c-72c2-b9fe-aeb5cd98334b');
INSERT INTO public.search_terms VALUES ('ks20260005', '01a206e8-406c-72c2-b9fe-aeb5cd98334b');
INSERT INTO public.search_terms VALUES ('eva', '01a206e8-406c-72c2-b9fe-aeb5cd98334b');
INSERT INTO public.search_terms VALUES ('huber', '01a206e8-406c-72c2-b9fe-aeb5cd98334b');
INSERT INTO public.search_terms VALUES ('customer', '01a206e8-406c-72c2-b9fe-aeb5cd98334b');
INSERT INTO public.search_terms VALUES ('example', '01a206e8-406c-72c2-b9fe-aeb5cd98334b');
INSERT INTO public.search_terms VALUES ('zerbrochene', '01a206e8-406c-72c2-b9fe-aeb5cd98334b');
INSERT INTO public.search_terms VALUES ('teller', '01a206e8-406c-72c2-b9fe-aeb5cd98334b');
INSERT INTO public.search_terms VALUES ('broken', '01a206e8-406c-72c2-b9fe-aeb5cd98334b');
INSERT INTO public.search_terms VALUES ('plates', '01a206e8-406c-72c2-b9fe-aeb5cd98334b');
INSERT INTO public.search_terms VALUES ('盘子', '01a206e8-406c-72c2-b9fe-aeb5cd98334b');
INSERT INTO public.search_terms VALUES ('子碎', '01a206e8-406c-72c2-b9fe-aeb5cd98334b');
INSERT INTO public.search_terms VALUES ('碎了', '01a206e8-406c-72c2-b9fe-aeb5cd98334b');
INSERT INTO public.search_terms VALUES ('die', '01a206e8-406c-72c2-b9fe-aeb5cd98334b');
INSERT INTO public.search_terms VALUES ('sind', '01a206e8-406c-72c2-b9fe-aeb5cd98334b');
INSERT INTO public.search_terms VALUES ('zerbrochen', '01a206e8-406c-72c2-b9fe-aeb5cd98334b');
INSERT INTO public.search_terms VALUES ('po', '01a206e8-406c-72c2-b9fe-aeb5cd98334b');
INSERT INTO public.search_terms VALUES ('0412', '01a206e8-406c-72c2-b9fe-aeb5cd98334b');
INSERT INTO public.search_terms VALUES ('po20260412', '01a206e8-406c-72c2-b9fe-aeb5cd98334b');
INSERT INTO public.search_terms VALUES ('ks', '01a206e8-407d-776b-968d-2a23b7feabfa');
INSERT INTO public.search_terms VALUES ('2026', '01a206e8-407d-776b-968d-2a23b7feabfa');
INSERT INTO public.search_terms VALUES ('0006', '01a206e8-407d-776b-968d-2a23b7feabfa');
INSERT INTO public.search_terms VALUES ('ks20260006', '01a206e8-407d-776b-968d-2a23b7feabfa');
INSERT INTO public.search_terms VALUES ('eva', '01a206e8-407d-776b-968d-2a23b7feabfa');
INSERT INTO public.search_terms VALUES ('huber', '01a206e8-407d-776b-968d-2a23b7feabfa');
INSERT INTO public.search_terms VALUES ('customer', '01a206e8-407d-776b-968d-2a23b7feabfa');
INSERT INTO public.search_terms VALUES ('example', '01a206e8-407d-776b-968d-2a23b7feabfa');
INSERT INTO public.search_terms VALUES ('zerbrochene', '01a206e8-407d-776b-968d-2a23b7feabfa');
INSERT INTO public.search_terms VALUES ('teller', '01a206e8-407d-776b-968d-2a23b7feabfa');
INSERT INTO public.search_terms VALUES ('broken', '01a206e8-407d-776b-968d-2a23b7feabfa');
INSERT INTO public.search_terms VALUES ('plates', '01a206e8-407d-776b-968d-2a23b7feabfa');
INSERT INTO public.search_terms VALUES ('盘子', '01a206e8-407d-776b-968d-2a23b7feabfa');
INSERT INTO public.search_terms VALUES ('子碎', '01a206e8-407d-776b-968d-2a23b7feabfa');
INSERT INTO public.search_terms VALUES ('碎了', '01a206e8-407d-776b-968d-2a23b7feabfa');
INSERT INTO public.search_terms VALUES ('die', '01a206e8-407d-776b-968d-2a23b7feabfa');
INSERT INTO public.search_terms VALUES ('sind', '01a206e8-407d-776b-968d-2a23b7feabfa');
INSERT INTO public.search_terms VALUES ('zerbrochen', '01a206e8-407d-776b-968d-2a23b7feabfa');
INSERT INTO public.search_terms VALUES ('po', '01a206e8-407d-776b-968d-2a23b7feabfa');
INSERT INTO public.search_terms VALUES ('0412', '01a206e8-407d-776b-968d-2a23b7feabfa');
INSERT INTO public.search_terms VALUES ('po20260412', '01a206e8-407d-776b-968d-2a23b7feabfa');
INSERT INTO public.search_terms VALUES ('ks', '01a206e8-4085-7125-b20d-b8704c37e18c');
INSERT INTO public.search_terms VALUES ('2026', '01a206e8-4085-7125-b20d-b8704c37e18c');
INSERT INTO public.search_terms VALUES ('0007', '01a206e8-4085-7125-b20d-b8704c37e18c');
INSERT INTO public.search_terms VALUES ('ks20260007', '01a206e8-4085-7125-b20d-b8704c37e18c');
INSERT INTO public.search_terms VALUES ('eva', '01a206e8-4085-7125-b20d-b8704c37e18c');
INSERT INTO public.search_terms VALUES ('huber', '01a206e8-4085-7125-b20d-b8704c37e18c');
INSERT INTO public.search_terms VALUES ('customer', '01a206e8-4085-7125-b20d-b8704c37e18c');
INSERT INTO public.search_terms VALUES ('example', '01a206e8-4085-7125-b20d-b8704c37e18c');
INSERT INTO public.search_terms VALUES ('zerbrochene', '01a206e8-4085-7125-b20d-b8704c37e18c');
INSERT INTO public.search_terms VALUES ('teller', '01a206e8-4085-7125-b20d-b8704c37e18c');
INSERT INTO public.search_terms VALUES ('broken', '01a206e8-4085-7125-b20d-b8704c37e18c');
INSERT INTO public.search_terms VALUES ('plates', '01a206e8-4085-7125-b20d-b8704c37e18c');
INSERT INTO public.search_terms VALUES ('盘子', '01a206e8-4085-7125-b20d-b8704c37e18c');
INSERT INTO public.search_terms VALUES ('子碎', '01a206e8-4085-7125-b20d-b8704c37e18c');
INSERT INTO public.search_terms VALUES ('碎了', '01a206e8-4085-7125-b20d-b8704c37e18c');
INSERT INTO public.search_terms VALUES ('die', '01a206e8-4085-7125-b20d-b8704c37e18c');
INSERT INTO public.search_terms VALUES ('sind', '01a206e8-4085-7125-b20d-b8704c37e18c');
INSERT INTO public.search_terms VALUES ('zerbrochen', '01a206e8-4085-7125-b20d-b8704c37e18c');
INSERT INTO public.search_terms VALUES ('po', '01a206e8-4085-7125-b20d-b8704c37e18c');
INSERT INTO public.search_terms VALUES ('0412', '01a206e8-4085-7125-b20d-b8704c37e18c');
INSERT INTO public.search_terms VALUES ('po20260412', '01a206e8-4085-7125-b20d-b8704c37e18c');
INSERT INTO public.search_terms VALUES ('ks', '01a206e8-4098-7615-ba95-afc5926f08c1');
INSERT INTO public.search_terms VALUES ('2026', '01a206e8-4098-7615-ba95-afc5926f08c1');
INSERT INTO public.search_terms VALUES ('0008', '01a206e8-4098-7615-ba95-afc5926f08c1');
INSERT INTO public.search_terms VALUES ('ks20260008', '01a206e8-4098-7615-ba95-afc5926f08c1');
INSERT INTO public.search_terms VALUES ('eva', '01a206e8-4098-7615-ba95-afc5926f08c1');
INSERT INTO public.search_terms VALUES ('huber', '01a206e8-4098-7615-ba95-afc5926f08c1');
INSERT INTO public.search_terms VALUES ('customer', '01a206e8-4098-7615-ba95-afc5926f08c1');
INSERT INTO public.search_terms VALUES ('example', '01a206e8-4098-7615-ba95-afc5926f08c1');
INSERT INTO public.search_terms VALUES ('zerbrochene', '01a206e8-4098-7615-ba95-afc5926f08c1');
INSERT INTO public.search_terms VALUES ('teller', '01a206e8-4098-7615-ba95-afc5926f08c1');
INSERT INTO public.search_terms VALUES ('broken', '01a206e8-4098-7615-ba95-afc5926f08c1');
INSERT INTO public.search_terms VALUES ('plates', '01a206e8-4098-7615-ba95-afc5926f08c1');
INSERT INTO public.search_terms VALUES ('盘子', '01a206e8-4098-7615-ba95-afc5926f08c1');
INSERT INTO public.search_terms VALUES ('子碎', '01a206e8-4098-7615-ba95-afc5926f08c1');
INSERT INTO public.search_terms VALUES ('碎了', '01a206e8-4098-7615-ba95-afc5926f08c1');
INSERT INTO public.search_terms VALUES ('die', '01a206e8-4098-7615-ba95-afc5926f08c1');
INSERT INTO public.search_terms VALUES ('sind', '01a206e8-4098-7615-ba95-afc5926f08c1');
INSERT INTO public.search_terms VALUES ('zerbrochen', '01a206e8-4098-7615-ba95-afc5926f08c1');
INSERT INTO public.search_terms VALUES ('po', '01a206e8-4098-7615-ba95-afc5926f08c1');
INSERT INTO public.search_terms VALUES ('0412', '01a206e8-4098-7615-ba95-afc5926f08c1');
INSERT INTO public.search_terms VALUES ('po20260412', '01a206e8-4098-7615-ba95-afc5926f08c1');
INSERT INTO public.search_terms VALUES ('ks', '01a206e8-40c5-7335-a51d-41f2f6378e27');
INSERT INTO public.search_terms VALUES ('2026', '01a206e8-40c5-7335-a51d-41f2f6378e27');
INSERT INTO public.search_terms VALUES ('0009', '01a206e8-40c5-7335-a51d-41f2f6378e27');
INSERT INTO public.search_terms VALUES ('ks20260009', '01a206e8-40c5-7335-a51d-41f2f6378e27');
INSERT INTO public.search_terms VALUES ('eva', '01a206e8-40c5-7335-a51d-41f2f6378e27');
INSERT INTO public.search_terms VALUES ('huber', '01a206e8-40c5-7335-a51d-41f2f6378e27');
INSERT INTO public.search_terms VALUES ('customer', '01a206e8-40c5-7335-a51d-41f2f6378e27');
INSERT INTO public.search_terms VALUES ('example', '01a206e8-40c5-7335-a51d-41f2f6378e27');
INSERT INTO public.search_terms VALUES ('zerbrochene', '01a206e8-40c5-7335-a51d-41f2f6378e27');
INSERT INTO public.search_terms VALUES ('teller', '01a206e8-40c5-7335-a51d-41f2f6378e27');
INSERT INTO public.search_terms VALUES ('broken', '01a206e8-40c5-7335-a51d-41f2f6378e27');
INSERT INTO public.search_terms VALUES ('plates', '01a206e8-40c5-7335-a51d-41f2f6378e27');
INSERT INTO public.search_terms VALUES ('盘子', '01a206e8-40c5-7335-a51d-41f2f6378e27');
INSERT INTO public.search_terms VALUES ('子碎', '01a206e8-40c5-7335-a51d-41f2f6378e27');
INSERT INTO public.search_terms VALUES ('碎了', '01a206e8-40c5-7335-a51d-41f2f6378e27');
INSERT INTO public.search_terms VALUES ('die', '01a206e8-40c5-7335-a51d-41f2f6378e27');
INSERT INTO public.search_terms VALUES ('sind', '01a206e8-40c5-7335-a51d-41f2f6378e27');
INSERT INTO public.search_terms VALUES ('zerbrochen', '01a206e8-40c5-7335-a51d-41f2f6378e27');
INSERT INTO public.search_terms VALUES ('po', '01a206e8-40c5-7335-a51d-41f2f6378e27');
INSERT INTO public.search_terms VALUES ('0412', '01a206e8-40c5-7335-a51d-41f2f6378e27');
INSERT INTO public.search_terms VALUES ('po20260412', '01a206e8-40c5-7335-a51d-41f2f6378e27');


--
-- Data for Name: second_factors; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.second_factors VALUES ('01a206e8-3f83-7111-8a70-1e3bd4048272', 'v1.sealed', 9, '2026-03-10T08:00:00.000Z');


--
-- Data for Name: secrets; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.secrets VALUES ('password:desk', 1, 'sealed', '2026-03-10T08:00:00.000Z');


--
-- Data for Name: sessions; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.sessions VALUES ('1111111111111111111111111111111111111111111111111111111111111111', '01a206e8-3f83-7111-8a70-1e3bd4048272', '2026-03-10T08:00:00.000Z', '2026-03-10T09:00:00.000Z', '', '2026-03-10T08:00:00.000Z');


--
-- Data for Name: staff; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.staff VALUES ('01a206e8-3f83-7111-8a70-1e3bd4048272', 'Anna', 'anna', '["agent"]', 'Asia/Shanghai', 'zh-Hans', '["zh","en"]', '["service"]', '["AT","CH"]', 1, 'a hash', '2026-03-10T08:00:00.000Z');


--
-- Data for Name: staff_history; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.staff_history VALUES ('01a206e8-3f9f-7351-ba73-54cef5a7c3f9', '2026-03-10T08:00:00.000Z', '01a206e8-3f83-7111-8a70-1e3bd4048272', 'code-on', '01a206e8-3f83-7111-8a70-1e3bd4048272', '{}');


--
-- Data for Name: stood_in; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.stood_in VALUES ('01a206e8-4012-77aa-a6cc-d185bde2b2cd', '01a206e8-3f83-7111-8a70-1e3bd4048272', '01a206e8-3f83-7111-8a70-1e3bd4048272', '2026-03-10T08:00:00.000Z');


--
-- Data for Name: tasks; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.tasks VALUES ('01a206e8-4023-77a8-8050-649fbdf2b35f:refund', '01a206e8-4012-77aa-a6cc-d185bde2b2cd', 'refund', 'open', 'anna', '2026-03-10T10:00:00.000Z', '{"createdAt":"2026-03-10T08:00:00.000Z","by":"amends","text":"","turnId":"01a206e8-4023-77a8-8050-649fbdf2b35f","letter":null,"closeReason":null,"done":null}');


--
-- Data for Name: template_versions; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.template_versions VALUES ('version 1', 'de/damage.hbs', '--- grievance ---
version 1
', '7777777777777777777777777777777777777777777777777777777777777777', 'anna', '2026-03-10T08:00:00.000Z', 'version 1', NULL, NULL);
INSERT INTO public.template_versions VALUES ('version 2', 'de/damage.hbs', '--- grievance ---
version 2
', '7777777777777777777777777777777777777777777777777777777777777777', 'anna', '2026-03-10T08:00:00.000Z', 'version 2', NULL, NULL);
INSERT INTO public.template_versions VALUES ('version 3', 'de/damage.hbs', '--- grievance ---
version 3
', '7777777777777777777777777777777777777777777777777777777777777777', 'anna', '2026-03-10T08:00:00.000Z', 'version 3', '2026-03-10T08:00:00.000Z', 'anna');


--
-- Data for Name: ticket_numbers; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.ticket_numbers VALUES (2026, 10);


--
-- Data for Name: tickets; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.tickets VALUES ('01a206e8-402d-7703-8019-f115ac69130f', 'KS-2026-0002', 'service', NULL, '{"name":"Eva Huber","address":"eva@customer.example"}', 'eva@customer.example', 'Zerbrochene Teller', 'needs-person', NULL, 'high', 1, 'de', 'AT', 'Europe/Vienna', '{"en":"broken plates","zh-Hans":"盘子碎了"}', NULL, '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z', NULL, NULL, NULL, '2026-03-11T08:00:00.000Z', NULL, NULL, '2026-03-12T08:00:00.000Z', NULL, '2026-03-11T08:00:00.000Z', '2026-03-11T08:00:00.000Z', 1, NULL);
INSERT INTO public.tickets VALUES ('01a206e8-403d-754a-b8cc-efc32ddfcbeb', 'KS-2026-0003', 'service', 'AT', '{"name":"Eva Huber","address":"eva@customer.example"}', 'eva@customer.example', 'Zerbrochene Teller', 'held', 'damage', 'low', 1, 'de', 'AT', 'Europe/Vienna', '{"en":"broken plates","zh-Hans":"盘子碎了"}', NULL, '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z', NULL, NULL, '2026-03-10T10:30:00.000Z', '2026-03-11T08:00:00.000Z', NULL, NULL, '2026-03-12T08:00:00.000Z', NULL, '2026-03-11T08:00:00.000Z', '2026-03-11T08:00:00.000Z', 1, NULL);
INSERT INTO public.tickets VALUES ('01a206e8-4054-73de-980c-9f72dd65efd6', 'KS-2026-0004', 'service', 'AT', '{"name":"Eva Huber","address":"eva@customer.example"}', 'eva@customer.example', 'Zerbrochene Teller', 'scheduled', 'damage', 'normal', 1, 'de', 'AT', 'Europe/Vienna', '{"en":"broken plates","zh-Hans":"盘子碎了"}', NULL, '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z', NULL, NULL, NULL, '2026-03-11T08:00:00.000Z', NULL, NULL, '2026-03-12T08:00:00.000Z', NULL, '2026-03-11T08:00:00.000Z', '2026-03-11T08:00:00.000Z', 1, NULL);
INSERT INTO public.tickets VALUES ('01a206e8-406c-72c2-b9fe-aeb5cd98334b', 'KS-2026-0005', 'service', 'AT', '{"name":"Eva Huber","address":"eva@customer.example"}', 'eva@customer.example', 'Zerbrochene Teller', 'sending', 'damage', 'normal', 1, 'de', 'AT', 'Europe/Vienna', '{"en":"broken plates","zh-Hans":"盘子碎了"}', NULL, '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z', NULL, NULL, NULL, '2026-03-11T08:00:00.000Z', NULL, NULL, '2026-03-12T08:00:00.000Z', NULL, '2026-03-11T08:00:00.000Z', '2026-03-11T08:00:00.000Z', 1, NULL);
INSERT INTO public.tickets VALUES ('01a206e8-407d-776b-968d-2a23b7feabfa', 'KS-2026-0006', 'service', 'AT', '{"name":"Eva Huber","address":"eva@customer.example"}', 'eva@customer.example', 'Zerbrochene Teller', 'uncertain', 'damage', 'normal', 1, 'de', 'AT', 'Europe/Vienna', '{"en":"broken plates","zh-Hans":"盘子碎了"}', NULL, '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z', NULL, NULL, NULL, '2026-03-11T08:00:00.000Z', NULL, NULL, '2026-03-12T08:00:00.000Z', NULL, '2026-03-11T08:00:00.000Z', '2026-03-11T08:00:00.000Z', 1, NULL);
INSERT INTO public.tickets VALUES ('01a206e8-4085-7125-b20d-b8704c37e18c', 'KS-2026-0007', 'service', 'AT', '{"name":"Eva Huber","address":"eva@customer.example"}', 'eva@customer.example', 'Zerbrochene Teller', 'failed', 'damage', 'normal', 1, 'de', 'AT', 'Europe/Vienna', '{"en":"broken plates","zh-Hans":"盘子碎了"}', NULL, '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z', NULL, NULL, NULL, '2026-03-11T08:00:00.000Z', NULL, NULL, '2026-03-12T08:00:00.000Z', NULL, '2026-03-11T08:00:00.000Z', '2026-03-11T08:00:00.000Z', 1, NULL);
INSERT INTO public.tickets VALUES ('01a206e8-4098-7615-ba95-afc5926f08c1', 'KS-2026-0008', 'service', 'AT', '{"name":"Eva Huber","address":"eva@customer.example"}', 'eva@customer.example', 'Zerbrochene Teller', 'waiting-customer', 'damage', 'normal', 1, 'de', 'AT', 'Europe/Vienna', '{"en":"broken plates","zh-Hans":"盘子碎了"}', NULL, '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z', NULL, NULL, NULL, '2026-03-11T08:00:00.000Z', NULL, NULL, '2026-03-12T08:00:00.000Z', NULL, NULL, '9999-12-31T23:59:59.999Z', 1, NULL);
INSERT INTO public.tickets VALUES ('01a206e8-40c5-7335-a51d-41f2f6378e27', 'KS-2026-0009', 'service', 'AT', '{"name":"Eva Huber","address":"eva@customer.example"}', 'eva@customer.example', 'Zerbrochene Teller', 'closed', 'damage', 'normal', 1, 'de', 'AT', 'Europe/Vienna', '{"en":"broken plates","zh-Hans":"盘子碎了"}', NULL, '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z', 'solved', NULL, '2026-03-11T08:00:00.000Z', NULL, NULL, '2026-03-12T08:00:00.000Z', NULL, NULL, '9999-12-31T23:59:59.999Z', 1, NULL);
INSERT INTO public.tickets VALUES ('01a206e8-4151-75af-853c-acb452b265aa', 'KS-2026-0010', 'service', 'AT', '{"name":"","address":""}', '(forgotten)', '', 'closed', 'damage', 'normal', 1, 'de', 'AT', NULL, '{}', NULL, '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z', 'no-answer', NULL, '2026-03-11T08:00:00.000Z', NULL, NULL, '2026-03-12T08:00:00.000Z', NULL, NULL, '9999-12-31T23:59:59.999Z', 2, NULL);
INSERT INTO public.tickets VALUES ('01a206e8-4012-77aa-a6cc-d185bde2b2cd', 'KS-2026-0001', 'service', 'AT', '{"name":"Eva Huber","address":"eva@customer.example"}', 'eva@customer.example', 'Zerbrochene Teller', 'pending', 'damage', 'critical', 0, 'de', 'AT', 'Europe/Vienna', '{"en":"broken plates","zh-Hans":"盘子碎了"}', 'anna', '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z', NULL, NULL, NULL, '2026-03-11T08:00:00.000Z', NULL, NULL, '2026-03-12T08:00:00.000Z', NULL, '2026-03-11T08:00:00.000Z', '2026-03-11T08:00:00.000Z', 2, NULL);


--
-- Data for Name: turns; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.turns VALUES ('01a206e8-4022-746b-8a61-45e368d8c30b', '01a206e8-4012-77aa-a6cc-d185bde2b2cd', 'solution', 'drafted', '2026-03-10T07:59:00.000Z', '{"id":"01a206e8-4022-746b-8a61-45e368d8c30b","ticketId":"01a206e8-4012-77aa-a6cc-d185bde2b2cd","account":"service","messageId":null,"purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T07:59:00.000Z","stage":"drafted","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}', '2026-03-10T08:00:00.000Z', 'the customer wrote again', NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a206e8-4038-73f0-a566-560d94352d96', '01a206e8-402d-7703-8019-f115ac69130f', 'solution', 'drafted', '2026-03-10T07:59:00.000Z', '{"id":"01a206e8-4038-73f0-a566-560d94352d96","ticketId":"01a206e8-402d-7703-8019-f115ac69130f","account":"service","messageId":null,"purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T07:59:00.000Z","stage":"drafted","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}', '2026-03-10T08:00:00.000Z', 'the customer wrote again', NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a206e8-4038-73f1-80a4-451a7b86ab09', '01a206e8-402d-7703-8019-f115ac69130f', 'solution', 'understood', '2026-03-10T08:00:00.000Z', '{"id":"01a206e8-4038-73f1-80a4-451a7b86ab09","ticketId":"01a206e8-402d-7703-8019-f115ac69130f","account":"service","messageId":"01a206e8-4035-7119-8766-fcc63c25bec3","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"understood","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}}', NULL, NULL, 'no template', '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a206e8-404a-7239-b03a-40eb4c9e20c7', '01a206e8-403d-754a-b8cc-efc32ddfcbeb', 'solution', 'drafted', '2026-03-10T07:59:00.000Z', '{"id":"01a206e8-404a-7239-b03a-40eb4c9e20c7","ticketId":"01a206e8-403d-754a-b8cc-efc32ddfcbeb","account":"service","messageId":null,"purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T07:59:00.000Z","stage":"drafted","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}', '2026-03-10T08:00:00.000Z', 'the customer wrote again', NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a206e8-404b-7204-a5c9-877eda396e5a', '01a206e8-403d-754a-b8cc-efc32ddfcbeb', 'solution', 'drafted', '2026-03-10T08:00:00.000Z', '{"id":"01a206e8-404b-7204-a5c9-877eda396e5a","ticketId":"01a206e8-403d-754a-b8cc-efc32ddfcbeb","account":"service","messageId":"01a206e8-4047-74a3-9fa0-9891c5fdc6a3","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"drafted","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}', NULL, NULL, NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a206e8-405d-764b-8f6b-a400607971bb', '01a206e8-4054-73de-980c-9f72dd65efd6', 'solution', 'drafted', '2026-03-10T07:59:00.000Z', '{"id":"01a206e8-405d-764b-8f6b-a400607971bb","ticketId":"01a206e8-4054-73de-980c-9f72dd65efd6","account":"service","messageId":null,"purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T07:59:00.000Z","stage":"drafted","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}', '2026-03-10T08:00:00.000Z', 'the customer wrote again', NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a206e8-405f-75ae-889b-240587ceaa01', '01a206e8-4054-73de-980c-9f72dd65efd6', 'solution', 'approved', '2026-03-10T08:00:00.000Z', '{"id":"01a206e8-405f-75ae-889b-240587ceaa01","ticketId":"01a206e8-4054-73de-980c-9f72dd65efd6","account":"service","messageId":"01a206e8-4055-704e-bff8-5d92d5a33ffb","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"approved","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"approval":{"id":"01a206e8-4060-7614-b729-f109a276274c","by":"anna","via":"desk","decidedAt":"2026-03-10T08:00:00.000Z","revision":1,"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","messageId":"<01a206e8-4060-7614-b729-f109a276274c@factory.example>","sendAt":"2026-03-10T08:10:00.000Z","sendAtChosenBy":"machine","offHours":false,"sendAtWhy":"Tuesday morning in Vienna"}}', NULL, NULL, NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a206e8-406f-7743-af8d-72cc5ec2148d', '01a206e8-406c-72c2-b9fe-aeb5cd98334b', 'solution', 'drafted', '2026-03-10T07:59:00.000Z', '{"id":"01a206e8-406f-7743-af8d-72cc5ec2148d","ticketId":"01a206e8-406c-72c2-b9fe-aeb5cd98334b","account":"service","messageId":null,"purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T07:59:00.000Z","stage":"drafted","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}', '2026-03-10T08:00:00.000Z', 'the customer wrote again', NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a206e8-4072-7691-83b6-a54e974bc586', '01a206e8-406c-72c2-b9fe-aeb5cd98334b', 'solution', 'approved', '2026-03-10T08:00:00.000Z', '{"id":"01a206e8-4072-7691-83b6-a54e974bc586","ticketId":"01a206e8-406c-72c2-b9fe-aeb5cd98334b","account":"service","messageId":"01a206e8-406d-713e-8a2e-430988a76054","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"approved","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"approval":{"id":"01a206e8-4074-7050-a35f-98540af12c40","by":"anna","via":"desk","decidedAt":"2026-03-10T08:00:00.000Z","revision":1,"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","messageId":"<01a206e8-4074-7050-a35f-98540af12c40@factory.example>","sendAt":"2026-03-10T08:10:00.000Z","sendAtChosenBy":"machine","offHours":false,"sendAtWhy":"Tuesday morning in Vienna"}}', NULL, NULL, NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a206e8-4080-7722-ac97-cb6669031208', '01a206e8-407d-776b-968d-2a23b7feabfa', 'solution', 'drafted', '2026-03-10T07:59:00.000Z', '{"id":"01a206e8-4080-7722-ac97-cb6669031208","ticketId":"01a206e8-407d-776b-968d-2a23b7feabfa","account":"service","messageId":null,"purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T07:59:00.000Z","stage":"drafted","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}', '2026-03-10T08:00:00.000Z', 'the customer wrote again', NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a206e8-4080-7723-8a08-81054f7d4866', '01a206e8-407d-776b-968d-2a23b7feabfa', 'solution', 'approved', '2026-03-10T08:00:00.000Z', '{"id":"01a206e8-4080-7723-8a08-81054f7d4866","ticketId":"01a206e8-407d-776b-968d-2a23b7feabfa","account":"service","messageId":"01a206e8-407e-7172-888d-a5f451566a5e","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"approved","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"approval":{"id":"01a206e8-4081-747d-a937-32fc9540806e","by":"anna","via":"desk","decidedAt":"2026-03-10T08:00:00.000Z","revision":1,"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","messageId":"<01a206e8-4081-747d-a937-32fc9540806e@factory.example>","sendAt":"2026-03-10T08:10:00.000Z","sendAtChosenBy":"machine","offHours":false,"sendAtWhy":"Tuesday morning in Vienna"}}', NULL, NULL, NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a206e8-408b-7736-a7df-6687e79600f5', '01a206e8-4085-7125-b20d-b8704c37e18c', 'solution', 'drafted', '2026-03-10T07:59:00.000Z', '{"id":"01a206e8-408b-7736-a7df-6687e79600f5","ticketId":"01a206e8-4085-7125-b20d-b8704c37e18c","account":"service","messageId":null,"purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T07:59:00.000Z","stage":"drafted","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}', '2026-03-10T08:00:00.000Z', 'the customer wrote again', NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a206e8-408c-7011-82f6-17fb87c628fe', '01a206e8-4085-7125-b20d-b8704c37e18c', 'solution', 'approved', '2026-03-10T08:00:00.000Z', '{"id":"01a206e8-408c-7011-82f6-17fb87c628fe","ticketId":"01a206e8-4085-7125-b20d-b8704c37e18c","account":"service","messageId":"01a206e8-4086-7045-ac34-6bf725dd136f","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"approved","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"approval":{"id":"01a206e8-408f-745e-868c-0c8bb6199838","by":"anna","via":"desk","decidedAt":"2026-03-10T08:00:00.000Z","revision":1,"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","messageId":"<01a206e8-408f-745e-868c-0c8bb6199838@factory.example>","sendAt":"2026-03-10T08:10:00.000Z","sendAtChosenBy":"machine","offHours":false,"sendAtWhy":"Tuesday morning in Vienna"}}', NULL, NULL, NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a206e8-409f-7154-ba4f-d48884c8105f', '01a206e8-4098-7615-ba95-afc5926f08c1', 'solution', 'drafted', '2026-03-10T07:59:00.000Z', '{"id":"01a206e8-409f-7154-ba4f-d48884c8105f","ticketId":"01a206e8-4098-7615-ba95-afc5926f08c1","account":"service","messageId":null,"purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T07:59:00.000Z","stage":"drafted","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}', '2026-03-10T08:00:00.000Z', 'the customer wrote again', NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a206e8-40a0-7598-ab7b-6300f8a13bfe', '01a206e8-4098-7615-ba95-afc5926f08c1', 'solution', 'approved', '2026-03-10T08:00:00.000Z', '{"id":"01a206e8-40a0-7598-ab7b-6300f8a13bfe","ticketId":"01a206e8-4098-7615-ba95-afc5926f08c1","account":"service","messageId":"01a206e8-4099-712e-9123-f7ffaa7fb487","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"approved","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"approval":{"id":"01a206e8-40ae-710f-a972-8970d5ec07ae","by":"anna","via":"desk","decidedAt":"2026-03-10T08:00:00.000Z","revision":1,"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","messageId":"<01a206e8-40ae-710f-a972-8970d5ec07ae@factory.example>","sendAt":"2026-03-10T08:10:00.000Z","sendAtChosenBy":"machine","offHours":false,"sendAtWhy":"Tuesday morning in Vienna"}}', NULL, NULL, NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a206e8-40d0-76fc-90f6-174798babb64', '01a206e8-40c5-7335-a51d-41f2f6378e27', 'solution', 'drafted', '2026-03-10T07:59:00.000Z', '{"id":"01a206e8-40d0-76fc-90f6-174798babb64","ticketId":"01a206e8-40c5-7335-a51d-41f2f6378e27","account":"service","messageId":null,"purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T07:59:00.000Z","stage":"drafted","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}', '2026-03-10T08:00:00.000Z', 'the customer wrote again', NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a206e8-40d3-73f0-ab3d-6da6aea0b086', '01a206e8-40c5-7335-a51d-41f2f6378e27', 'solution', 'approved', '2026-03-10T08:00:00.000Z', '{"id":"01a206e8-40d3-73f0-ab3d-6da6aea0b086","ticketId":"01a206e8-40c5-7335-a51d-41f2f6378e27","account":"service","messageId":"01a206e8-40c6-71c0-89ac-189f94ff3143","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"approved","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"approval":{"id":"01a206e8-40d5-7444-9d17-a5b1d72a8a91","by":"anna","via":"desk","decidedAt":"2026-03-10T08:00:00.000Z","revision":1,"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","messageId":"<01a206e8-40d5-7444-9d17-a5b1d72a8a91@factory.example>","sendAt":"2026-03-10T08:10:00.000Z","sendAtChosenBy":"machine","offHours":false,"sendAtWhy":"Tuesday morning in Vienna"}}', NULL, NULL, NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a206e8-4155-75dc-ae66-175df944aaba', '01a206e8-4151-75af-853c-acb452b265aa', 'solution', 'drafted', '2026-03-10T07:59:00.000Z', '{"id":"01a206e8-4155-75dc-ae66-175df944aaba","ticketId":"01a206e8-4151-75af-853c-acb452b265aa","account":"service","messageId":null,"purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T07:59:00.000Z","findings":{"kind":{"value":"complaint","confidence":0.9,"why":[]},"reply":{"value":"draft","confidence":0.9,"why":[]},"language":{"value":"de","confidence":0.9,"why":[]},"replyLanguage":{"value":"de","confidence":0.9,"why":[]},"country":{"value":"AT","confidence":0.9,"why":[]},"timezone":{"value":null,"confidence":0,"why":[]},"zones":[],"issue":{"value":"damage","confidence":0.9,"why":[]},"alsoIssues":{"value":[],"confidence":0.9,"why":[]},"severity":{"value":"normal","confidence":0.9,"why":[]},"tone":{"value":"calm","confidence":0.9,"why":[]},"orderNumbers":{"value":[],"confidence":0,"why":[]},"claim":{"value":null,"confidence":0,"why":[]},"wants":{"value":["replacement"],"confidence":0.9,"why":[]},"evidence":{"value":"none","confidence":0.9,"why":[]},"answer":{"value":null,"confidence":0.9,"why":[]},"customerName":{"value":null,"confidence":0,"why":[]},"suspicious":{"value":false,"confidence":0.9,"why":[]},"quantity":{"value":null,"confidence":0,"why":[]},"product":{"value":null,"confidence":0,"why":[]},"newText":""},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[],"cc":[],"subject":"","text":"","html":"","attachments":[],"inReplyTo":null,"references":[]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"stage":"drafted"}', '2026-03-10T08:00:00.000Z', 'the customer wrote again', NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a206e8-4156-71a4-8126-811546d03d34', '01a206e8-4151-75af-853c-acb452b265aa', 'solution', 'drafted', '2026-03-10T08:00:00.000Z', '{"id":"01a206e8-4156-71a4-8126-811546d03d34","ticketId":"01a206e8-4151-75af-853c-acb452b265aa","account":"service","messageId":"01a206e8-4154-777c-9df9-f7d9f69dba00","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","findings":{"kind":{"value":"complaint","confidence":0.9,"why":[]},"reply":{"value":"draft","confidence":0.9,"why":[]},"language":{"value":"de","confidence":0.9,"why":[]},"replyLanguage":{"value":"de","confidence":0.9,"why":[]},"country":{"value":"AT","confidence":0.9,"why":[]},"timezone":{"value":null,"confidence":0,"why":[]},"zones":[],"issue":{"value":"damage","confidence":0.9,"why":[]},"alsoIssues":{"value":[],"confidence":0.9,"why":[]},"severity":{"value":"normal","confidence":0.9,"why":[]},"tone":{"value":"calm","confidence":0.9,"why":[]},"orderNumbers":{"value":[],"confidence":0,"why":[]},"claim":{"value":null,"confidence":0,"why":[]},"wants":{"value":["replacement"],"confidence":0.9,"why":[]},"evidence":{"value":"none","confidence":0.9,"why":[]},"answer":{"value":null,"confidence":0.9,"why":[]},"customerName":{"value":null,"confidence":0,"why":[]},"suspicious":{"value":false,"confidence":0.9,"why":[]},"quantity":{"value":null,"confidence":0,"why":[]},"product":{"value":null,"confidence":0,"why":[]},"newText":""},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[],"cc":[],"subject":"","text":"","html":"","attachments":[],"inReplyTo":null,"references":[]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"stage":"drafted"}', '2026-03-10T08:00:00.000Z', 'forgotten', NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a206e8-4023-77a8-8050-649fbdf2b35f', '01a206e8-4012-77aa-a6cc-d185bde2b2cd', 'solution', 'drafted', '2026-03-10T08:00:00.000Z', '{"id":"01a206e8-4023-77a8-8050-649fbdf2b35f","ticketId":"01a206e8-4012-77aa-a6cc-d185bde2b2cd","account":"service","messageId":"01a206e8-4017-7499-a335-c9cddf2c25ce","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"drafted","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Zurich","confidence":1,"why":[],"corrected":{"by":"anna","at":"2026-03-10T08:00:00.000Z","machine":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]}}},"zones":[{"zone":"Europe/Zurich","probability":1}],"issue":{"value":"shortage","confidence":1,"why":[],"corrected":{"by":"anna","at":"2026-03-10T08:00:00.000Z","machine":{"value":"damage","confidence":0.9,"why":["zerbrochen"]}}},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}', NULL, NULL, NULL, '2026-03-10T08:00:00.000Z');


--
-- Name: absences absences_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.absences
    ADD CONSTRAINT absences_key PRIMARY KEY (staff_id);


--
-- Name: account_health account_health_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account_health
    ADD CONSTRAINT account_health_key PRIMARY KEY (account);


--
-- Name: account_leases account_leases_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account_leases
    ADD CONSTRAINT account_leases_key PRIMARY KEY (account);


--
-- Name: accounts accounts_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts
    ADD CONSTRAINT accounts_key PRIMARY KEY (name);


--
-- Name: autosaves autosaves_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.autosaves
    ADD CONSTRAINT autosaves_key PRIMARY KEY (ticket_id, staff_id, turn_id);


--
-- Name: case_facts case_facts_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.case_facts
    ADD CONSTRAINT case_facts_key PRIMARY KEY (ticket_id);


--
-- Name: case_files case_files_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.case_files
    ADD CONSTRAINT case_files_key PRIMARY KEY (ticket_id);


--
-- Name: chances chances_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.chances
    ADD CONSTRAINT chances_key PRIMARY KEY (id);


--
-- Name: checks checks_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.checks
    ADD CONSTRAINT checks_key PRIMARY KEY (name);


--
-- Name: client_drafts client_drafts_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.client_drafts
    ADD CONSTRAINT client_drafts_key PRIMARY KEY (turn_id);


--
-- Name: company_sign_ins company_sign_ins_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.company_sign_ins
    ADD CONSTRAINT company_sign_ins_key PRIMARY KEY (issuer, subject);


--
-- Name: contacts contacts_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.contacts
    ADD CONSTRAINT contacts_key PRIMARY KEY (contact_key, field);


--
-- Name: corrections corrections_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.corrections
    ADD CONSTRAINT corrections_key PRIMARY KEY (id);


--
-- Name: customer_names customer_names_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.customer_names
    ADD CONSTRAINT customer_names_key PRIMARY KEY (name_key, customer_id);


--
-- Name: customer_tiers customer_tiers_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.customer_tiers
    ADD CONSTRAINT customer_tiers_key PRIMARY KEY (customer_key);


--
-- Name: customers customers_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.customers
    ADD CONSTRAINT customers_key PRIMARY KEY (id);


--
-- Name: drafts drafts_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.drafts
    ADD CONSTRAINT drafts_key PRIMARY KEY (turn_id, revision);


--
-- Name: fact_checks fact_checks_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.fact_checks
    ADD CONSTRAINT fact_checks_key PRIMARY KEY (ticket_id, line);


--
-- Name: failed_sign_ins failed_sign_ins_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.failed_sign_ins
    ADD CONSTRAINT failed_sign_ins_key PRIMARY KEY (id);


--
-- Name: failed_tries failed_tries_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.failed_tries
    ADD CONSTRAINT failed_tries_key PRIMARY KEY (id);


--
-- Name: follow_ups follow_ups_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.follow_ups
    ADD CONSTRAINT follow_ups_key PRIMARY KEY (ticket_id);


--
-- Name: forgotten forgotten_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.forgotten
    ADD CONSTRAINT forgotten_key PRIMARY KEY (account, raw_sha256);


--
-- Name: history history_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.history
    ADD CONSTRAINT history_key PRIMARY KEY (id);


--
-- Name: invitations invitations_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invitations
    ADD CONSTRAINT invitations_key PRIMARY KEY (token_hash);


--
-- Name: learned_examples learned_examples_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.learned_examples
    ADD CONSTRAINT learned_examples_key PRIMARY KEY (id);


--
-- Name: learned_pairs learned_pairs_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.learned_pairs
    ADD CONSTRAINT learned_pairs_key PRIMARY KEY (turn_id);


--
-- Name: library_cases library_cases_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.library_cases
    ADD CONSTRAINT library_cases_key PRIMARY KEY (id);


--
-- Name: mailboxes mailboxes_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mailboxes
    ADD CONSTRAINT mailboxes_key PRIMARY KEY (account, mailbox);


--
-- Name: marks marks_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.marks
    ADD CONSTRAINT marks_key PRIMARY KEY (name);


--
-- Name: message_ids message_ids_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.message_ids
    ADD CONSTRAINT message_ids_key PRIMARY KEY (message_id, message_row);


--
-- Name: messages messages_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messages
    ADD CONSTRAINT messages_key PRIMARY KEY (id);


--
-- Name: model_jobs model_jobs_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.model_jobs
    ADD CONSTRAINT model_jobs_key PRIMARY KEY (id);


--
-- Name: model_meter model_meter_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.model_meter
    ADD CONSTRAINT model_meter_key PRIMARY KEY (day, task);


--
-- Name: notices notices_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.notices
    ADD CONSTRAINT notices_key PRIMARY KEY (robot, key);


--
-- Name: occurrences occurrences_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.occurrences
    ADD CONSTRAINT occurrences_key PRIMARY KEY (account, mailbox, uid_validity, uid);


--
-- Name: order_names order_names_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.order_names
    ADD CONSTRAINT order_names_key PRIMARY KEY (name_key, order_key);


--
-- Name: orders orders_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.orders
    ADD CONSTRAINT orders_key PRIMARY KEY (order_key);


--
-- Name: outbox outbox_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT outbox_key PRIMARY KEY (id);


--
-- Name: papers papers_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.papers
    ADD CONSTRAINT papers_key PRIMARY KEY (id);


--
-- Name: raw_chunks raw_chunks_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.raw_chunks
    ADD CONSTRAINT raw_chunks_key PRIMARY KEY (sha256, "position");


--
-- Name: raw_mails raw_mails_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.raw_mails
    ADD CONSTRAINT raw_mails_key PRIMARY KEY (sha256);


--
-- Name: recovery_codes recovery_codes_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.recovery_codes
    ADD CONSTRAINT recovery_codes_key PRIMARY KEY (staff_id, code_hash);


--
-- Name: saved_views saved_views_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.saved_views
    ADD CONSTRAINT saved_views_key PRIMARY KEY (staff_id, name);


--
-- Name: schema_versions schema_versions_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.schema_versions
    ADD CONSTRAINT schema_versions_pkey PRIMARY KEY (version);


--
-- Name: search_terms search_terms_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.search_terms
    ADD CONSTRAINT search_terms_key PRIMARY KEY (term, ticket_id);


--
-- Name: second_factors second_factors_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.second_factors
    ADD CONSTRAINT second_factors_key PRIMARY KEY (staff_id);


--
-- Name: secrets secrets_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.secrets
    ADD CONSTRAINT secrets_key PRIMARY KEY (name);


--
-- Name: sessions sessions_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_key PRIMARY KEY (token_hash);


--
-- Name: staff_history staff_history_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.staff_history
    ADD CONSTRAINT staff_history_key PRIMARY KEY (id);


--
-- Name: staff staff_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.staff
    ADD CONSTRAINT staff_key PRIMARY KEY (id);


--
-- Name: stood_in stood_in_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.stood_in
    ADD CONSTRAINT stood_in_key PRIMARY KEY (ticket_id);


--
-- Name: tasks tasks_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tasks
    ADD CONSTRAINT tasks_key PRIMARY KEY (id);


--
-- Name: template_versions template_versions_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.template_versions
    ADD CONSTRAINT template_versions_key PRIMARY KEY (id);


--
-- Name: ticket_numbers ticket_numbers_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ticket_numbers
    ADD CONSTRAINT ticket_numbers_key PRIMARY KEY (year);


--
-- Name: tickets tickets_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tickets
    ADD CONSTRAINT tickets_key PRIMARY KEY (id);


--
-- Name: turns turns_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.turns
    ADD CONSTRAINT turns_key PRIMARY KEY (id);


--
-- Name: case_facts_by_opening; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX case_facts_by_opening ON public.case_facts USING btree (opened_at, ticket_id);


--
-- Name: chances_by_state; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX chances_by_state ON public.chances USING btree (state, at, id);


--
-- Name: chances_by_ticket; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX chances_by_ticket ON public.chances USING btree (ticket_id);


--
-- Name: client_drafts_by_state; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX client_drafts_by_state ON public.client_drafts USING btree (account, state);


--
-- Name: company_sign_ins_by_staff; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX company_sign_ins_by_staff ON public.company_sign_ins USING btree (staff_id);


--
-- Name: corrections_by_message; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX corrections_by_message ON public.corrections USING btree (message_id, at, id);


--
-- Name: customer_names_by_customer; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX customer_names_by_customer ON public.customer_names USING btree (customer_id);


--
-- Name: failed_sign_ins_by_age; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX failed_sign_ins_by_age ON public.failed_sign_ins USING btree (at);


--
-- Name: failed_sign_ins_by_name; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX failed_sign_ins_by_name ON public.failed_sign_ins USING btree (sign_in, at);


--
-- Name: failed_tries_by_age; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX failed_tries_by_age ON public.failed_tries USING btree (at);


--
-- Name: failed_tries_by_kind; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX failed_tries_by_kind ON public.failed_tries USING btree (kind, about, at);


--
-- Name: follow_ups_by_time; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX follow_ups_by_time ON public.follow_ups USING btree (look_at, ticket_id);


--
-- Name: history_by_ticket; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX history_by_ticket ON public.history USING btree (ticket_id, at, id);


--
-- Name: invitations_by_staff; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX invitations_by_staff ON public.invitations USING btree (staff_id);


--
-- Name: learned_pairs_by_age; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX learned_pairs_by_age ON public.learned_pairs USING btree (at, turn_id);


--
-- Name: learned_pairs_by_ticket; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX learned_pairs_by_ticket ON public.learned_pairs USING btree (ticket_id);


--
-- Name: library_by_issue; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX library_by_issue ON public.library_cases USING btree (issue, state, at, id);


--
-- Name: library_by_state; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX library_by_state ON public.library_cases USING btree (state, at, id);


--
-- Name: library_by_ticket; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX library_by_ticket ON public.library_cases USING btree (ticket_id);


--
-- Name: message_ids_by_message; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX message_ids_by_message ON public.message_ids USING btree (message_row);


--
-- Name: messages_by_bin; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messages_by_bin ON public.messages USING btree (bin, at, id);


--
-- Name: messages_by_bin_of_account; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messages_by_bin_of_account ON public.messages USING btree (bin, account, at, id);


--
-- Name: messages_by_binning; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messages_by_binning ON public.messages USING btree (account, at) WHERE ((bin IS NOT NULL) AND (ticket_id IS NULL) AND (spans <> '[]'::text));


--
-- Name: messages_by_direction; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messages_by_direction ON public.messages USING btree (ticket_id, direction, at);


--
-- Name: messages_by_raw; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX messages_by_raw ON public.messages USING btree (account, raw_sha256);


--
-- Name: messages_by_suspicion; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messages_by_suspicion ON public.messages USING btree (parse_suspect, account);


--
-- Name: messages_by_ticket; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messages_by_ticket ON public.messages USING btree (ticket_id, at, id);


--
-- Name: model_jobs_by_ticket; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX model_jobs_by_ticket ON public.model_jobs USING btree (ticket_id, at);


--
-- Name: model_jobs_by_turn; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX model_jobs_by_turn ON public.model_jobs USING btree (turn_id);


--
-- Name: model_jobs_by_work; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX model_jobs_by_work ON public.model_jobs USING btree (state, account, ready_at);


--
-- Name: notices_by_age; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX notices_by_age ON public.notices USING btree (created_at);


--
-- Name: notices_by_ticket; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX notices_by_ticket ON public.notices USING btree (ticket_id);


--
-- Name: notices_by_work; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX notices_by_work ON public.notices USING btree (robot, told_at, ready_at, key);


--
-- Name: occurrences_by_account_work; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX occurrences_by_account_work ON public.occurrences USING btree (state, account, internal_date, uid);


--
-- Name: occurrences_by_raw; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX occurrences_by_raw ON public.occurrences USING btree (account, raw_sha256, internal_date);


--
-- Name: occurrences_by_work; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX occurrences_by_work ON public.occurrences USING btree (state, internal_date, uid);


--
-- Name: order_names_by_date; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX order_names_by_date ON public.order_names USING btree (name_key, order_date, order_key);


--
-- Name: order_names_by_order; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX order_names_by_order ON public.order_names USING btree (order_key);


--
-- Name: outbox_by_filing; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX outbox_by_filing ON public.outbox USING btree (state, filed_at, delivered_at, id);


--
-- Name: outbox_by_ticket; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX outbox_by_ticket ON public.outbox USING btree (ticket_id, undo_until, id);


--
-- Name: outbox_by_turn; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX outbox_by_turn ON public.outbox USING btree (turn_id, undo_until, id);


--
-- Name: outbox_by_work; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX outbox_by_work ON public.outbox USING btree (state, account, ready_at, id);


--
-- Name: outbox_once_a_turn; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX outbox_once_a_turn ON public.outbox USING btree (turn_id) WHERE (state = ANY (ARRAY['scheduled'::text, 'claimed'::text, 'may-have-sent'::text, 'delivered'::text, 'uncertain'::text]));


--
-- Name: papers_by_message; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX papers_by_message ON public.papers USING btree (message_id);


--
-- Name: papers_by_state; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX papers_by_state ON public.papers USING btree (state, account, ready_at);


--
-- Name: papers_by_ticket; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX papers_by_ticket ON public.papers USING btree (ticket_id, id);


--
-- Name: search_terms_of_ticket; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX search_terms_of_ticket ON public.search_terms USING btree (ticket_id);


--
-- Name: sessions_by_expiry; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX sessions_by_expiry ON public.sessions USING btree (expires_at);


--
-- Name: sessions_by_staff; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX sessions_by_staff ON public.sessions USING btree (staff_id);


--
-- Name: staff_by_sign_in; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX staff_by_sign_in ON public.staff USING btree (sign_in);


--
-- Name: stood_in_by_staff; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX stood_in_by_staff ON public.stood_in USING btree (staff_id, ticket_id);


--
-- Name: tasks_by_due; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tasks_by_due ON public.tasks USING btree (state, due_at, id);


--
-- Name: tasks_by_ticket; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tasks_by_ticket ON public.tasks USING btree (ticket_id, due_at, id);


--
-- Name: template_versions_by_path; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX template_versions_by_path ON public.template_versions USING btree (path, id);


--
-- Name: tickets_by_closing; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tickets_by_closing ON public.tickets USING btree (account, closed_at) WHERE (customer_key <> '(forgotten)'::text);


--
-- Name: tickets_by_customer; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tickets_by_customer ON public.tickets USING btree (customer_key, opened_at, id);


--
-- Name: tickets_by_due; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tickets_by_due ON public.tickets USING btree (due_sort, id);


--
-- Name: tickets_by_issue; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tickets_by_issue ON public.tickets USING btree (issue, state, closed_at, id);


--
-- Name: tickets_by_last_mail; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tickets_by_last_mail ON public.tickets USING btree (customer_key, last_customer_mail_at);


--
-- Name: tickets_by_number; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX tickets_by_number ON public.tickets USING btree (number);


--
-- Name: tickets_by_opening; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tickets_by_opening ON public.tickets USING btree (opened_at, id);


--
-- Name: tickets_by_owner; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tickets_by_owner ON public.tickets USING btree (assignee, state, severity_rank, due_sort, id);


--
-- Name: tickets_by_queue; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tickets_by_queue ON public.tickets USING btree (state, severity_rank, due_sort, id, account, market);


--
-- Name: turns_by_stage; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX turns_by_stage ON public.turns USING btree (stage, withdrawn_at, updated_at);


--
-- Name: turns_by_ticket; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX turns_by_ticket ON public.turns USING btree (ticket_id, opened_at, id);


--
-- Name: account_health account_health_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER account_health_changed AFTER INSERT OR DELETE OR UPDATE ON public.account_health FOR EACH ROW EXECUTE FUNCTION public.amends_changed();


--
-- Name: accounts accounts_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER accounts_changed AFTER INSERT OR DELETE OR UPDATE ON public.accounts FOR EACH ROW EXECUTE FUNCTION public.amends_changed();


--
-- Name: case_files case_files_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER case_files_changed AFTER INSERT OR DELETE OR UPDATE ON public.case_files FOR EACH ROW EXECUTE FUNCTION public.amends_changed();


--
-- Name: client_drafts client_drafts_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER client_drafts_changed AFTER INSERT OR DELETE OR UPDATE ON public.client_drafts FOR EACH ROW EXECUTE FUNCTION public.amends_changed();


--
-- Name: drafts drafts_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER drafts_changed AFTER INSERT OR DELETE OR UPDATE ON public.drafts FOR EACH ROW EXECUTE FUNCTION public.amends_changed();


--
-- Name: history history_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER history_changed AFTER INSERT OR DELETE OR UPDATE ON public.history FOR EACH ROW EXECUTE FUNCTION public.amends_changed();


--
-- Name: messages messages_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER messages_changed AFTER INSERT OR DELETE OR UPDATE ON public.messages FOR EACH ROW EXECUTE FUNCTION public.amends_changed();


--
-- Name: model_jobs model_jobs_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER model_jobs_changed AFTER INSERT OR DELETE OR UPDATE ON public.model_jobs FOR EACH ROW EXECUTE FUNCTION public.amends_changed();


--
-- Name: occurrences occurrences_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER occurrences_changed AFTER INSERT OR DELETE OR UPDATE ON public.occurrences FOR EACH ROW EXECUTE FUNCTION public.amends_changed();


--
-- Name: outbox outbox_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER outbox_changed AFTER INSERT OR DELETE OR UPDATE ON public.outbox FOR EACH ROW EXECUTE FUNCTION public.amends_changed();


--
-- Name: papers papers_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER papers_changed AFTER INSERT OR DELETE OR UPDATE ON public.papers FOR EACH ROW EXECUTE FUNCTION public.amends_changed();


--
-- Name: secrets secrets_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER secrets_changed AFTER INSERT OR DELETE OR UPDATE ON public.secrets FOR EACH ROW EXECUTE FUNCTION public.amends_changed();


--
-- Name: staff staff_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER staff_changed AFTER INSERT OR DELETE OR UPDATE ON public.staff FOR EACH ROW EXECUTE FUNCTION public.amends_changed();


--
-- Name: tasks tasks_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER tasks_changed AFTER INSERT OR DELETE OR UPDATE ON public.tasks FOR EACH ROW EXECUTE FUNCTION public.amends_changed();


--
-- Name: template_versions template_versions_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER template_versions_changed AFTER INSERT OR DELETE OR UPDATE ON public.template_versions FOR EACH ROW EXECUTE FUNCTION public.amends_changed();


--
-- Name: tickets tickets_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER tickets_changed AFTER INSERT OR DELETE OR UPDATE ON public.tickets FOR EACH ROW EXECUTE FUNCTION public.amends_changed();


--
-- Name: turns turns_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER turns_changed AFTER INSERT OR DELETE OR UPDATE ON public.turns FOR EACH ROW EXECUTE FUNCTION public.amends_changed();


--
-- Name: absences absences_deputy_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.absences
    ADD CONSTRAINT absences_deputy_id_fkey FOREIGN KEY (deputy_id) REFERENCES public.staff(id);


--
-- Name: absences absences_staff_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.absences
    ADD CONSTRAINT absences_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES public.staff(id);


--
-- Name: case_facts case_facts_ticket_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.case_facts
    ADD CONSTRAINT case_facts_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES public.tickets(id);


--
-- Name: case_files case_files_ticket_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.case_files
    ADD CONSTRAINT case_files_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES public.tickets(id);


--
-- Name: chances chances_ticket_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.chances
    ADD CONSTRAINT chances_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES public.tickets(id);


--
-- Name: client_drafts client_drafts_turn_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.client_drafts
    ADD CONSTRAINT client_drafts_turn_id_fkey FOREIGN KEY (turn_id) REFERENCES public.turns(id);


--
-- Name: company_sign_ins company_sign_ins_staff_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.company_sign_ins
    ADD CONSTRAINT company_sign_ins_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES public.staff(id);


--
-- Name: corrections corrections_message_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.corrections
    ADD CONSTRAINT corrections_message_id_fkey FOREIGN KEY (message_id) REFERENCES public.messages(id);


--
-- Name: customer_names customer_names_customer_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.customer_names
    ADD CONSTRAINT customer_names_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES public.customers(id);


--
-- Name: drafts drafts_turn_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.drafts
    ADD CONSTRAINT drafts_turn_id_fkey FOREIGN KEY (turn_id) REFERENCES public.turns(id);


--
-- Name: fact_checks fact_checks_ticket_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.fact_checks
    ADD CONSTRAINT fact_checks_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES public.tickets(id);


--
-- Name: follow_ups follow_ups_ticket_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.follow_ups
    ADD CONSTRAINT follow_ups_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES public.tickets(id);


--
-- Name: history history_ticket_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.history
    ADD CONSTRAINT history_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES public.tickets(id);


--
-- Name: invitations invitations_staff_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invitations
    ADD CONSTRAINT invitations_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES public.staff(id);


--
-- Name: learned_pairs learned_pairs_ticket_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.learned_pairs
    ADD CONSTRAINT learned_pairs_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES public.tickets(id);


--
-- Name: library_cases library_cases_ticket_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.library_cases
    ADD CONSTRAINT library_cases_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES public.tickets(id);


--
-- Name: message_ids message_ids_message_row_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.message_ids
    ADD CONSTRAINT message_ids_message_row_fkey FOREIGN KEY (message_row) REFERENCES public.messages(id);


--
-- Name: messages messages_ticket_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messages
    ADD CONSTRAINT messages_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES public.tickets(id);


--
-- Name: model_jobs model_jobs_ticket_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.model_jobs
    ADD CONSTRAINT model_jobs_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES public.tickets(id);


--
-- Name: order_names order_names_order_key_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.order_names
    ADD CONSTRAINT order_names_order_key_fkey FOREIGN KEY (order_key) REFERENCES public.orders(order_key);


--
-- Name: outbox outbox_ticket_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT outbox_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES public.tickets(id);


--
-- Name: outbox outbox_turn_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT outbox_turn_id_fkey FOREIGN KEY (turn_id) REFERENCES public.turns(id);


--
-- Name: papers papers_ticket_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.papers
    ADD CONSTRAINT papers_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES public.tickets(id);


--
-- Name: raw_chunks raw_chunks_sha256_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.raw_chunks
    ADD CONSTRAINT raw_chunks_sha256_fkey FOREIGN KEY (sha256) REFERENCES public.raw_mails(sha256);


--
-- Name: recovery_codes recovery_codes_staff_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.recovery_codes
    ADD CONSTRAINT recovery_codes_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES public.staff(id);


--
-- Name: second_factors second_factors_staff_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.second_factors
    ADD CONSTRAINT second_factors_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES public.staff(id);


--
-- Name: sessions sessions_staff_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES public.staff(id);


--
-- Name: stood_in stood_in_deputy_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.stood_in
    ADD CONSTRAINT stood_in_deputy_id_fkey FOREIGN KEY (deputy_id) REFERENCES public.staff(id);


--
-- Name: stood_in stood_in_staff_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.stood_in
    ADD CONSTRAINT stood_in_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES public.staff(id);


--
-- Name: stood_in stood_in_ticket_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.stood_in
    ADD CONSTRAINT stood_in_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES public.tickets(id);


--
-- Name: tasks tasks_ticket_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tasks
    ADD CONSTRAINT tasks_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES public.tickets(id);


--
-- Name: turns turns_ticket_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.turns
    ADD CONSTRAINT turns_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES public.tickets(id);


--
-- PostgreSQL database dump complete
--

\unrestrict ILUPqubqXpFZvxWTdJbqBiNeQ7wb0bdF5SskrZqeHJCmAlpY3DUSlbFStd38ELd

