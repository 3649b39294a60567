--
-- PostgreSQL database dump
--

\restrict 4Rft08B11tNl6boR6Fbswk4obyg9CopMxQz5A6XSr3pFtYylb7083m7BE9XLjFK

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
    body text NOT NULL COLLATE pg_catalog."C"
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
    expires_at text NOT NULL COLLATE pg_catalog."C"
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
-- Data for Name: account_health; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.account_health VALUES ('service', '2026-03-10T08:00:00.000Z', 'login refused', '2026-03-10T08:00:00.000Z', NULL, NULL, NULL, NULL, NULL);


--
-- Data for Name: account_leases; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.account_leases VALUES ('service', 'a daemon that is gone', 1, '2026-11-23T02:07:08.340Z');


--
-- Data for Name: accounts; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.accounts VALUES ('desk', '{"name":"desk"}', 0, '2026-03-10T08:00:00.000Z', 'anna');


--
-- Data for Name: autosaves; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.autosaves VALUES ('01a20628-35c4-767b-9305-80f455a7d325', 'anna', '01a20628-35cb-761c-bcdd-5aa701d8a414', 1, 'Re', 'Guten', '2026-03-10T08:00:00.000Z');


--
-- Data for Name: case_facts; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.case_facts VALUES ('01a20628-3601-765c-be74-17e0c58d4305', '2026-03-10T08:00:00.000Z', 'service', 'AT', '{"closedAt":"2026-03-10T08:00:00.000Z","closeReason":"solved","country":"AT","language":"de","issue":"damage","severity":"normal","tier":null,"product":null,"batch":null,"factory":null,"carrier":null,"firstHours":null,"solutionHours":null,"firstDueAt":"2026-03-11T08:00:00.000Z","solutionDueAt":"2026-03-12T08:00:00.000Z","letters":0,"mails":0,"unedited":null,"cause":"transport-damage","responsibility":"carrier","satisfaction":null,"costs":[],"recovered":[]}');


--
-- Data for Name: case_files; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.case_files VALUES ('01a20628-3601-765c-be74-17e0c58d4305', 'anna', '2026-03-10T08:00:00.000Z', '{"cause":"transport-damage","responsibility":"carrier","typical":false,"prevention":"","preventionOwner":null,"preventionBy":null,"satisfaction":null,"well":"","better":"","note":"","paid":null,"otherCost":null,"recourse":null}');


--
-- Data for Name: checks; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.checks VALUES ('disk:', 'warning', '{"name":"disk","subject":"","level":"warning","figure":900,"at":"2026-03-10T08:00:00.000Z"}', '2026-03-10T08:00:00.000Z');


--
-- Data for Name: client_drafts; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.client_drafts VALUES ('01a20628-35cb-761c-bcdd-5aa701d8a414', 'service', 'Drafts', '9', 4, 1, '6666666666666666666666666666666666666666666666666666666666666666', '<copy@x>', 'placed', '2026-03-10T08:00:00.000Z');


--
-- Data for Name: contacts; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.contacts VALUES ('eva@customer.example', 'timezone', 'Europe/Zurich', 'person', 'Europe/Vienna', '2026-03-10T08:00:00.000Z');
INSERT INTO public.contacts VALUES ('eva@customer.example', 'language', 'de', 'mail', NULL, '2026-03-10T08:00:00.000Z');


--
-- Data for Name: corrections; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.corrections VALUES ('correction 0', '01a20628-35c6-773f-84c7-00544f0f4fb4', 'issue', '"damage"', '"shortage"', '2026-03-10T08:00:00.000Z', 'anna');
INSERT INTO public.corrections VALUES ('correction 1', '01a20628-35c6-773f-84c7-00544f0f4fb4', 'timezone', '"Europe/Vienna"', '"Europe/Zurich"', '2026-03-10T08:00:00.000Z', 'anna');


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

INSERT INTO public.drafts VALUES ('01a20628-35cb-761c-bcdd-5aa701d8a414', 1, '{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}');
INSERT INTO public.drafts VALUES ('01a20628-35d7-762c-b4d5-187c64e80a79', 1, '{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}');
INSERT INTO public.drafts VALUES ('01a20628-35dd-7239-bd3b-9c6d67cac64e', 1, '{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}');
INSERT INTO public.drafts VALUES ('01a20628-35e4-70f4-ace7-3adac787ebdf', 1, '{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}');
INSERT INTO public.drafts VALUES ('01a20628-35ea-7548-a8a9-a904ada0229a', 1, '{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}');
INSERT INTO public.drafts VALUES ('01a20628-35f1-7327-af62-b1788a5368e9', 1, '{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}');
INSERT INTO public.drafts VALUES ('01a20628-35f7-741a-9929-1e8800bb09b7', 1, '{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}');
INSERT INTO public.drafts VALUES ('01a20628-3605-71f8-bc28-8ce068d51792', 1, '{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}');


--
-- Data for Name: fact_checks; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.fact_checks VALUES ('01a20628-35c4-767b-9305-80f455a7d325', 'photo-verdict', 'confirms', 'two cartons', 'anna', '2026-03-10T08:00:00.000Z');
INSERT INTO public.fact_checks VALUES ('01a20628-35c4-767b-9305-80f455a7d325', 'tracking', 'refutes', '', 'anna', '2026-03-10T08:00:00.000Z');


--
-- Data for Name: failed_sign_ins; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.failed_sign_ins VALUES ('01a20628-35ad-74c2-a564-5f16862875fc', 'anna', '2026-03-10T08:00:00.000Z');


--
-- Data for Name: follow_ups; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: forgotten; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.forgotten VALUES ('service', '798c1d9a61f290e60a883dfcde3ab9d1674751d7063b055091020f335f152fca', '2026-03-10T08:00:00.000Z');


--
-- Data for Name: history; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.history VALUES ('01a20628-35c4-767b-9305-80f455a7d325', '01a20628-35c4-767b-9305-80f455a7d325', '2026-03-10T08:00:00.000Z', 'amends', 'opened', '{"mails":1}');
INSERT INTO public.history VALUES ('01a20628-35cd-7349-8ddc-412ccb78ee49', '01a20628-35cd-7349-8ddc-412ccb78ee49', '2026-03-10T08:00:00.000Z', 'amends', 'opened', '{"mails":1}');
INSERT INTO public.history VALUES ('01a20628-35d4-71a6-a3fd-c5179eec5e8a', '01a20628-35d4-71a6-a3fd-c5179eec5e8a', '2026-03-10T08:00:00.000Z', 'amends', 'opened', '{"mails":1}');
INSERT INTO public.history VALUES ('01a20628-35da-7131-adbd-ee46b78828be', '01a20628-35da-7131-adbd-ee46b78828be', '2026-03-10T08:00:00.000Z', 'amends', 'opened', '{"mails":1}');
INSERT INTO public.history VALUES ('01a20628-35e1-74c6-91ac-7166ad6bc428', '01a20628-35e1-74c6-91ac-7166ad6bc428', '2026-03-10T08:00:00.000Z', 'amends', 'opened', '{"mails":1}');
INSERT INTO public.history VALUES ('01a20628-35e7-7790-9ef8-c5cb33b36452', '01a20628-35e7-7790-9ef8-c5cb33b36452', '2026-03-10T08:00:00.000Z', 'amends', 'opened', '{"mails":1}');
INSERT INTO public.history VALUES ('01a20628-35ed-768a-92b7-87d9bf6c237d', '01a20628-35ed-768a-92b7-87d9bf6c237d', '2026-03-10T08:00:00.000Z', 'amends', 'opened', '{"mails":1}');
INSERT INTO public.history VALUES ('01a20628-35f4-76ce-aebb-09345657ca17', '01a20628-35f4-76ce-aebb-09345657ca17', '2026-03-10T08:00:00.000Z', 'amends', 'opened', '{"mails":1}');
INSERT INTO public.history VALUES ('01a20628-3601-765c-be74-17e0c58d4305', '01a20628-3601-765c-be74-17e0c58d4305', '2026-03-10T08:00:00.000Z', 'amends', 'opened', '{"mails":1}');
INSERT INTO public.history VALUES ('01a20628-3643-760d-8ebd-663399d87cc1', '01a20628-3643-760d-8ebd-663399d87cc1', '2026-03-10T08:00:00.000Z', 'amends', 'opened', '{"mails":1}');


--
-- Data for Name: invitations; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.invitations VALUES ('2222222222222222222222222222222222222222222222222222222222222222', '01a20628-35a6-7752-ba97-95724a02e603', '2026-03-10T09:00:00.000Z', NULL);


--
-- Data for Name: learned_examples; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: learned_pairs; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: mailboxes; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.mailboxes VALUES ('service', 'INBOX', '7', 6, '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z', 2);


--
-- Data for Name: marks; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.marks VALUES ('backed-up', '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z');
INSERT INTO public.marks VALUES ('erase:798c1d9a61f290e60a883dfcde3ab9d1674751d7063b055091020f335f152fca', 'mail', '2026-03-10T08:00:00.000Z');


--
-- Data for Name: message_ids; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.message_ids VALUES ('<auto-reply@x>', '01a20628-35b6-73b6-a107-7617c54055f2');
INSERT INTO public.message_ids VALUES ('<bounce@x>', '01a20628-35b8-70f0-9508-4d3b59b1acb4');
INSERT INTO public.message_ids VALUES ('<newsletter@x>', '01a20628-35bc-7147-af56-a85e0c07bf57');
INSERT INTO public.message_ids VALUES ('<spam@x>', '01a20628-35bd-77e7-9974-126fd4ac7ab7');
INSERT INTO public.message_ids VALUES ('<self@x>', '01a20628-35be-77f4-8d2a-5e631d42aa50');
INSERT INTO public.message_ids VALUES ('<partner@x>', '01a20628-35bf-7571-95cc-5a861ef83ea5');
INSERT INTO public.message_ids VALUES ('<thanks@x>', '01a20628-35c0-725e-a655-5bfa22092d48');
INSERT INTO public.message_ids VALUES ('<01a20628-35c4-767b-9305-80f455a7d325@x>', '01a20628-35c6-773f-84c7-00544f0f4fb4');
INSERT INTO public.message_ids VALUES ('<01a20628-35cd-7349-8ddc-412ccb78ee49@x>', '01a20628-35d0-741e-b323-04c8e5d1cf31');
INSERT INTO public.message_ids VALUES ('<01a20628-35d4-71a6-a3fd-c5179eec5e8a@x>', '01a20628-35d5-7706-a984-427d024add26');
INSERT INTO public.message_ids VALUES ('<01a20628-35da-7131-adbd-ee46b78828be@x>', '01a20628-35db-7418-b528-dbb1b3f36f42');
INSERT INTO public.message_ids VALUES ('<01a20628-35e1-74c6-91ac-7166ad6bc428@x>', '01a20628-35e2-7404-b27f-e1ebb82b6a3a');
INSERT INTO public.message_ids VALUES ('<01a20628-35e7-7790-9ef8-c5cb33b36452@x>', '01a20628-35e8-7084-828d-8072c7f77726');
INSERT INTO public.message_ids VALUES ('<01a20628-35ed-768a-92b7-87d9bf6c237d@x>', '01a20628-35ef-75d7-a982-d8f6c83708a1');
INSERT INTO public.message_ids VALUES ('<01a20628-35f4-76ce-aebb-09345657ca17@x>', '01a20628-35f5-7298-b587-c99dfb9fe7c4');
INSERT INTO public.message_ids VALUES ('<01a20628-3601-765c-be74-17e0c58d4305@x>', '01a20628-3602-74d9-bcc1-968b42dca47b');


--
-- Data for Name: messages; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.messages VALUES ('01a20628-35b6-73b6-a107-7617c54055f2', 'service', 'in', 'customer', '30e2b81aaf3f71d5897985010c538da782920eda39d3a7d79feeb295dd298992', NULL, 'auto-reply', 'auto-reply', '2026-03-10T08:00:00.000Z', '{"messageId":"<auto-reply@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '[]', 0);
INSERT INTO public.messages VALUES ('01a20628-35b8-70f0-9508-4d3b59b1acb4', 'service', 'in', 'customer', 'a1672bee13f709f3eb718cab303b6e7d23dadd4d33dc6d6272a5ba17d3a2e029', NULL, 'bounce', 'bounce', '2026-03-10T08:00:00.000Z', '{"messageId":"<bounce@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '[]', 0);
INSERT INTO public.messages VALUES ('01a20628-35bc-7147-af56-a85e0c07bf57', 'service', 'in', 'customer', 'ca500f4977f727696fb082e40b340cad2ccd33310d064491a2bf65aa43d37526', NULL, 'newsletter', 'newsletter', '2026-03-10T08:00:00.000Z', '{"messageId":"<newsletter@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '[]', 0);
INSERT INTO public.messages VALUES ('01a20628-35bd-77e7-9974-126fd4ac7ab7', 'service', 'in', 'customer', '560c594745114bc34e0c4163c34c3415336f21946ed8ece18793b0e212888304', NULL, 'spam', 'spam', '2026-03-10T08:00:00.000Z', '{"messageId":"<spam@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '[]', 0);
INSERT INTO public.messages VALUES ('01a20628-35be-77f4-8d2a-5e631d42aa50', 'service', 'in', 'customer', '504a34b50b3dbf88c62d70276911beb7687e808e90051f7de78e100455599e23', NULL, 'self', 'self', '2026-03-10T08:00:00.000Z', '{"messageId":"<self@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '[]', 0);
INSERT INTO public.messages VALUES ('01a20628-35bf-7571-95cc-5a861ef83ea5', 'service', 'in', 'customer', '8af68155db2d5ec205d0ac0a16f93ff83236a1977a85f5768e282a85e891d5bb', NULL, 'partner', 'partner', '2026-03-10T08:00:00.000Z', '{"messageId":"<partner@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '[]', 0);
INSERT INTO public.messages VALUES ('01a20628-35c0-725e-a655-5bfa22092d48', 'service', 'in', 'customer', 'd15c9a620aa57e8cf328320a6fc51035411231c0d893515c69ebd918e2d8943e', NULL, 'thanks', 'thanks', '2026-03-10T08:00:00.000Z', '{"messageId":"<thanks@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '[]', 0);
INSERT INTO public.messages VALUES ('01a20628-35d0-741e-b323-04c8e5d1cf31', 'service', 'in', 'customer', '88cffbe932fda543866b02dbc11621c430361ee2260121de76cb21626d3965e9', '01a20628-35cd-7349-8ddc-412ccb78ee49', NULL, 'complaint', '2026-03-10T08:00:00.000Z', '{"messageId":"<01a20628-35cd-7349-8ddc-412ccb78ee49@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '["forwarded"]', 0);
INSERT INTO public.messages VALUES ('01a20628-35d5-7706-a984-427d024add26', 'service', 'in', 'customer', 'c874b6ae6c61f8ef72df32f4a40da414fe63b950905cee35f3208825c7cbc9e0', '01a20628-35d4-71a6-a3fd-c5179eec5e8a', NULL, 'complaint', '2026-03-10T08:00:00.000Z', '{"messageId":"<01a20628-35d4-71a6-a3fd-c5179eec5e8a@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '["forwarded"]', 0);
INSERT INTO public.messages VALUES ('01a20628-35db-7418-b528-dbb1b3f36f42', 'service', 'in', 'customer', '208e615581d8e29091f13d92a087c72db8af5bfd36b8e2b3c50854c6ff814d16', '01a20628-35da-7131-adbd-ee46b78828be', NULL, 'complaint', '2026-03-10T08:00:00.000Z', '{"messageId":"<01a20628-35da-7131-adbd-ee46b78828be@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '["forwarded"]', 0);
INSERT INTO public.messages VALUES ('01a20628-35e2-7404-b27f-e1ebb82b6a3a', 'service', 'in', 'customer', 'ae8c6ad035ca7790f0ba9f62bac2766fbc63dba6802f30c97601a5ad989f158f', '01a20628-35e1-74c6-91ac-7166ad6bc428', NULL, 'complaint', '2026-03-10T08:00:00.000Z', '{"messageId":"<01a20628-35e1-74c6-91ac-7166ad6bc428@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '["forwarded"]', 0);
INSERT INTO public.messages VALUES ('01a20628-35e8-7084-828d-8072c7f77726', 'service', 'in', 'customer', '8f87601684572544c8c765d3df57214326594a34ab8320f8014cddfb82ad91c5', '01a20628-35e7-7790-9ef8-c5cb33b36452', NULL, 'complaint', '2026-03-10T08:00:00.000Z', '{"messageId":"<01a20628-35e7-7790-9ef8-c5cb33b36452@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '["forwarded"]', 0);
INSERT INTO public.messages VALUES ('01a20628-35ef-75d7-a982-d8f6c83708a1', 'service', 'in', 'customer', '30e3fb4fcddf5873e15f7fccdd322d0a527f2143d0186408b98f497195847c62', '01a20628-35ed-768a-92b7-87d9bf6c237d', NULL, 'complaint', '2026-03-10T08:00:00.000Z', '{"messageId":"<01a20628-35ed-768a-92b7-87d9bf6c237d@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '["forwarded"]', 0);
INSERT INTO public.messages VALUES ('01a20628-35f5-7298-b587-c99dfb9fe7c4', 'service', 'in', 'customer', 'fa5d06b8247c37c76448e8f0be1726d103d3f2f2f7ade626a5c7f1d3b5c9c426', '01a20628-35f4-76ce-aebb-09345657ca17', NULL, 'complaint', '2026-03-10T08:00:00.000Z', '{"messageId":"<01a20628-35f4-76ce-aebb-09345657ca17@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '["forwarded"]', 0);
INSERT INTO public.messages VALUES ('01a20628-3602-74d9-bcc1-968b42dca47b', 'service', 'in', 'customer', 'af9834459b2df57907ce48b21be338d162ddc1aaae44ae51767bfb2416085b88', '01a20628-3601-765c-be74-17e0c58d4305', NULL, 'complaint', '2026-03-10T08:00:00.000Z', '{"messageId":"<01a20628-3601-765c-be74-17e0c58d4305@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '["forwarded"]', 0);
INSERT INTO public.messages VALUES ('01a20628-3645-7588-aed1-a5a01d335480', 'service', 'in', 'customer', '798c1d9a61f290e60a883dfcde3ab9d1674751d7063b055091020f335f152fca', '01a20628-3643-760d-8ebd-663399d87cc1', NULL, 'complaint', '2026-03-10T08:00:00.000Z', '{"messageId":null,"inReplyTo":[],"references":[],"subject":"","from":[],"sender":null,"replyTo":[],"to":[],"cc":[],"date":null,"received":[],"headers":{},"text":"","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[]', '{"kind":{"value":"complaint","confidence":0.9,"why":[]},"reply":{"value":"draft","confidence":0.9,"why":[]},"language":{"value":"de","confidence":0.9,"why":[]},"replyLanguage":{"value":"de","confidence":0.9,"why":[]},"country":{"value":"AT","confidence":0.9,"why":[]},"timezone":{"value":null,"confidence":0,"why":[]},"zones":[],"issue":{"value":"damage","confidence":0.9,"why":[]},"alsoIssues":{"value":[],"confidence":0.9,"why":[]},"severity":{"value":"normal","confidence":0.9,"why":[]},"tone":{"value":"calm","confidence":0.9,"why":[]},"orderNumbers":{"value":[],"confidence":0,"why":[]},"claim":{"value":null,"confidence":0,"why":[]},"wants":{"value":["replacement"],"confidence":0.9,"why":[]},"evidence":{"value":"none","confidence":0.9,"why":[]},"answer":{"value":null,"confidence":0.9,"why":[]},"customerName":{"value":null,"confidence":0,"why":[]},"suspicious":{"value":false,"confidence":0.9,"why":[]},"quantity":{"value":null,"confidence":0,"why":[]},"product":{"value":null,"confidence":0,"why":[]},"newText":""}', '["forgotten"]', 0);
INSERT INTO public.messages VALUES ('01a20628-35c6-773f-84c7-00544f0f4fb4', 'service', 'in', 'customer', '677dfc0978e3600407fe006400c0c689fea69fcc194714f0b6bc910a86c5c318', '01a20628-35c4-767b-9305-80f455a7d325', NULL, 'complaint', '2026-03-10T08:00:00.000Z', '{"messageId":"<01a20628-35c4-767b-9305-80f455a7d325@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Zurich","confidence":1,"why":[],"corrected":{"by":"anna","at":"2026-03-10T08:00:00.000Z","machine":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]}}},"zones":[{"zone":"Europe/Zurich","probability":1}],"issue":{"value":"shortage","confidence":1,"why":[],"corrected":{"by":"anna","at":"2026-03-10T08:00:00.000Z","machine":{"value":"damage","confidence":0.9,"why":["zerbrochen"]}}},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '["forwarded"]', 0);


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

INSERT INTO public.notices VALUES ('sales', 'critical:01a20628-35c4-767b-9305-80f455a7d325', 'critical', '01a20628-35c4-767b-9305-80f455a7d325', '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z', 0, NULL);


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

INSERT INTO public.outbox VALUES ('01a20628-35de-748f-9880-d41d2e8c63c2', '01a20628-35da-7131-adbd-ee46b78828be', '01a20628-35dd-7239-bd3b-9c6d67cac64e', 'service', 'scheduled', '<01a20628-35de-748f-9880-d41d2e8c63c2@factory.example>', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', '2026-03-10T08:10:00.000Z', '2026-03-10T08:01:00.000Z', '2026-03-10T08:10:00.000Z', 0, NULL, NULL, NULL, NULL, NULL, NULL, '{"id":"01a20628-35dd-7239-bd3b-9c6d67cac64e","ticketId":"01a20628-35da-7131-adbd-ee46b78828be","account":"service","messageId":"01a20628-35db-7418-b528-dbb1b3f36f42","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"approved","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"approval":{"id":"01a20628-35de-748f-9880-d41d2e8c63c2","by":"anna","via":"desk","decidedAt":"2026-03-10T08:00:00.000Z","revision":1,"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","messageId":"<01a20628-35de-748f-9880-d41d2e8c63c2@factory.example>","sendAt":"2026-03-10T08:10:00.000Z","sendAtChosenBy":"machine","offHours":false,"sendAtWhy":"Tuesday morning in Vienna"}}', NULL, NULL, NULL);
INSERT INTO public.outbox VALUES ('01a20628-35e5-748e-b146-e77cd7354c47', '01a20628-35e1-74c6-91ac-7166ad6bc428', '01a20628-35e4-70f4-ace7-3adac787ebdf', 'service', 'may-have-sent', '<01a20628-35e5-748e-b146-e77cd7354c47@factory.example>', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', '2026-03-10T08:01:00.000Z', '2026-03-10T08:01:00.000Z', '2026-03-10T08:01:00.000Z', 1, '5555555555555555555555555555555555555555555555555555555555555555', NULL, NULL, NULL, NULL, NULL, '{"id":"01a20628-35e4-70f4-ace7-3adac787ebdf","ticketId":"01a20628-35e1-74c6-91ac-7166ad6bc428","account":"service","messageId":"01a20628-35e2-7404-b27f-e1ebb82b6a3a","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"approved","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"approval":{"id":"01a20628-35e5-748e-b146-e77cd7354c47","by":"anna","via":"desk","decidedAt":"2026-03-10T08:00:00.000Z","revision":1,"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","messageId":"<01a20628-35e5-748e-b146-e77cd7354c47@factory.example>","sendAt":"2026-03-10T08:10:00.000Z","sendAtChosenBy":"machine","offHours":false,"sendAtWhy":"Tuesday morning in Vienna"}}', 'token', '2026-11-23T02:23:08.306Z', NULL);
INSERT INTO public.outbox VALUES ('01a20628-35eb-7473-ab75-1cd2cc2e871a', '01a20628-35e7-7790-9ef8-c5cb33b36452', '01a20628-35ea-7548-a8a9-a904ada0229a', 'service', 'uncertain', '<01a20628-35eb-7473-ab75-1cd2cc2e871a@factory.example>', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', '2026-03-10T08:01:00.000Z', '2026-03-10T08:01:00.000Z', '2026-03-10T08:01:00.000Z', 1, '5555555555555555555555555555555555555555555555555555555555555555', 'silence', NULL, NULL, NULL, NULL, '{"id":"01a20628-35ea-7548-a8a9-a904ada0229a","ticketId":"01a20628-35e7-7790-9ef8-c5cb33b36452","account":"service","messageId":"01a20628-35e8-7084-828d-8072c7f77726","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"approved","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"approval":{"id":"01a20628-35eb-7473-ab75-1cd2cc2e871a","by":"anna","via":"desk","decidedAt":"2026-03-10T08:00:00.000Z","revision":1,"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","messageId":"<01a20628-35eb-7473-ab75-1cd2cc2e871a@factory.example>","sendAt":"2026-03-10T08:10:00.000Z","sendAtChosenBy":"machine","offHours":false,"sendAtWhy":"Tuesday morning in Vienna"}}', NULL, NULL, 'no-answer');
INSERT INTO public.outbox VALUES ('01a20628-35f1-7328-b4cf-82d2299aeaf9', '01a20628-35ed-768a-92b7-87d9bf6c237d', '01a20628-35f1-7327-af62-b1788a5368e9', 'service', 'rejected', '<01a20628-35f1-7328-b4cf-82d2299aeaf9@factory.example>', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', '2026-03-10T08:01:00.000Z', '2026-03-10T08:01:00.000Z', '2026-03-10T08:01:00.000Z', 1, '5555555555555555555555555555555555555555555555555555555555555555', '550 no', NULL, NULL, NULL, NULL, '{"id":"01a20628-35f1-7327-af62-b1788a5368e9","ticketId":"01a20628-35ed-768a-92b7-87d9bf6c237d","account":"service","messageId":"01a20628-35ef-75d7-a982-d8f6c83708a1","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"approved","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"approval":{"id":"01a20628-35f1-7328-b4cf-82d2299aeaf9","by":"anna","via":"desk","decidedAt":"2026-03-10T08:00:00.000Z","revision":1,"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","messageId":"<01a20628-35f1-7328-b4cf-82d2299aeaf9@factory.example>","sendAt":"2026-03-10T08:10:00.000Z","sendAtChosenBy":"machine","offHours":false,"sendAtWhy":"Tuesday morning in Vienna"}}', NULL, NULL, 'recipient-refused');
INSERT INTO public.outbox VALUES ('01a20628-35f8-73d9-b3d1-ba439ea6f67f', '01a20628-35f4-76ce-aebb-09345657ca17', '01a20628-35f7-741a-9929-1e8800bb09b7', 'service', 'delivered', '<01a20628-35f8-73d9-b3d1-ba439ea6f67f@factory.example>', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', '2026-03-10T08:01:00.000Z', '2026-03-10T08:01:00.000Z', '2026-03-10T08:01:00.000Z', 1, '5555555555555555555555555555555555555555555555555555555555555555', '250 ok', NULL, '2026-03-10T08:01:01.000Z', NULL, NULL, '{"id":"01a20628-35f7-741a-9929-1e8800bb09b7","ticketId":"01a20628-35f4-76ce-aebb-09345657ca17","account":"service","messageId":"01a20628-35f5-7298-b587-c99dfb9fe7c4","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"approved","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"approval":{"id":"01a20628-35f8-73d9-b3d1-ba439ea6f67f","by":"anna","via":"desk","decidedAt":"2026-03-10T08:00:00.000Z","revision":1,"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","messageId":"<01a20628-35f8-73d9-b3d1-ba439ea6f67f@factory.example>","sendAt":"2026-03-10T08:10:00.000Z","sendAtChosenBy":"machine","offHours":false,"sendAtWhy":"Tuesday morning in Vienna"}}', NULL, NULL, NULL);
INSERT INTO public.outbox VALUES ('01a20628-3606-748a-899c-f3c0e5e5e035', '01a20628-3601-765c-be74-17e0c58d4305', '01a20628-3605-71f8-bc28-8ce068d51792', 'service', 'delivered', '<01a20628-3606-748a-899c-f3c0e5e5e035@factory.example>', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', '2026-03-10T08:01:00.000Z', '2026-03-10T08:01:00.000Z', '2026-03-10T08:01:00.000Z', 1, '5555555555555555555555555555555555555555555555555555555555555555', '250 ok', NULL, '2026-03-10T08:01:01.000Z', '2026-03-10T08:01:01.000Z', NULL, '{"id":"01a20628-3605-71f8-bc28-8ce068d51792","ticketId":"01a20628-3601-765c-be74-17e0c58d4305","account":"service","messageId":"01a20628-3602-74d9-bcc1-968b42dca47b","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"approved","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"approval":{"id":"01a20628-3606-748a-899c-f3c0e5e5e035","by":"anna","via":"desk","decidedAt":"2026-03-10T08:00:00.000Z","revision":1,"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","messageId":"<01a20628-3606-748a-899c-f3c0e5e5e035@factory.example>","sendAt":"2026-03-10T08:10:00.000Z","sendAtChosenBy":"machine","offHours":false,"sendAtWhy":"Tuesday morning in Vienna"}}', NULL, NULL, NULL);


--
-- Data for Name: papers; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.papers VALUES ('paper queued', '01a20628-35c4-767b-9305-80f455a7d325', 'service', 'queued', '<iqueued@factory.example>', '2026-03-10T09:00:00.000Z', '2026-03-10T08:00:00.000Z', 1, NULL, NULL, '{"kind":"consultation","role":"engineer","to":{"name":"Li Gong","address":"engineer@factory.example"},"language":"zh-Hans","subject":"内部询问","text":"请回答：泡棉？","files":[{"name":"a.jpg","type":"image/jpeg","sha256":"8888888888888888888888888888888888888888888888888888888888888888","messageId":"a message"}],"by":"anna","createdAt":"2026-03-10T08:00:00.000Z","answerId":null}');
INSERT INTO public.papers VALUES ('paper claimed', '01a20628-35c4-767b-9305-80f455a7d325', 'service', 'claimed', '<iclaimed@factory.example>', '2026-03-10T09:00:00.000Z', '2026-03-10T08:00:00.000Z', 1, NULL, NULL, '{"kind":"consultation","role":"engineer","to":{"name":"Li Gong","address":"engineer@factory.example"},"language":"zh-Hans","subject":"内部询问","text":"请回答：泡棉？","files":[{"name":"a.jpg","type":"image/jpeg","sha256":"8888888888888888888888888888888888888888888888888888888888888888","messageId":"a message"}],"by":"anna","createdAt":"2026-03-10T08:00:00.000Z","answerId":null}');
INSERT INTO public.papers VALUES ('paper may-have-sent', '01a20628-35c4-767b-9305-80f455a7d325', 'service', 'may-have-sent', '<imay-have-sent@factory.example>', '2026-03-10T09:00:00.000Z', '2026-03-10T08:00:00.000Z', 1, NULL, NULL, '{"kind":"consultation","role":"engineer","to":{"name":"Li Gong","address":"engineer@factory.example"},"language":"zh-Hans","subject":"内部询问","text":"请回答：泡棉？","files":[{"name":"a.jpg","type":"image/jpeg","sha256":"8888888888888888888888888888888888888888888888888888888888888888","messageId":"a message"}],"by":"anna","createdAt":"2026-03-10T08:00:00.000Z","answerId":null}');
INSERT INTO public.papers VALUES ('paper uncertain', '01a20628-35c4-767b-9305-80f455a7d325', 'service', 'uncertain', '<iuncertain@factory.example>', '2026-03-10T09:00:00.000Z', '2026-03-10T08:00:00.000Z', 1, NULL, NULL, '{"kind":"consultation","role":"engineer","to":{"name":"Li Gong","address":"engineer@factory.example"},"language":"zh-Hans","subject":"内部询问","text":"请回答：泡棉？","files":[{"name":"a.jpg","type":"image/jpeg","sha256":"8888888888888888888888888888888888888888888888888888888888888888","messageId":"a message"}],"by":"anna","createdAt":"2026-03-10T08:00:00.000Z","answerId":null}');
INSERT INTO public.papers VALUES ('paper failed', '01a20628-35c4-767b-9305-80f455a7d325', 'service', 'failed', '<ifailed@factory.example>', '2026-03-10T09:00:00.000Z', '2026-03-10T08:00:00.000Z', 1, NULL, '550 no', '{"kind":"consultation","role":"engineer","to":{"name":"Li Gong","address":"engineer@factory.example"},"language":"zh-Hans","subject":"内部询问","text":"请回答：泡棉？","files":[{"name":"a.jpg","type":"image/jpeg","sha256":"8888888888888888888888888888888888888888888888888888888888888888","messageId":"a message"}],"by":"anna","createdAt":"2026-03-10T08:00:00.000Z","answerId":null}');
INSERT INTO public.papers VALUES ('paper sent', '01a20628-35c4-767b-9305-80f455a7d325', 'service', 'sent', '<isent@factory.example>', '2026-03-10T09:00:00.000Z', '2026-03-10T08:00:00.000Z', 1, NULL, NULL, '{"kind":"consultation","role":"engineer","to":{"name":"Li Gong","address":"engineer@factory.example"},"language":"zh-Hans","subject":"内部询问","text":"请回答：泡棉？","files":[{"name":"a.jpg","type":"image/jpeg","sha256":"8888888888888888888888888888888888888888888888888888888888888888","messageId":"a message"}],"by":"anna","createdAt":"2026-03-10T08:00:00.000Z","answerId":null}');
INSERT INTO public.papers VALUES ('paper copied', '01a20628-35c4-767b-9305-80f455a7d325', 'service', 'copied', NULL, '2026-03-10T09:00:00.000Z', '2026-03-10T08:00:00.000Z', 1, NULL, NULL, '{"kind":"consultation","role":"engineer","to":null,"language":"zh-Hans","subject":"内部询问","text":"请回答：泡棉？","files":[],"by":"anna","createdAt":"2026-03-10T08:00:00.000Z","answerId":null}');
INSERT INTO public.papers VALUES ('paper answered', '01a20628-35c4-767b-9305-80f455a7d325', 'service', 'answered', '<ianswered@factory.example>', '2026-03-10T09:00:00.000Z', '2026-03-10T08:00:00.000Z', 1, NULL, NULL, '{"kind":"consultation","role":"engineer","to":{"name":"Li Gong","address":"engineer@factory.example"},"language":"zh-Hans","subject":"内部询问","text":"请回答：泡棉？","files":[{"name":"a.jpg","type":"image/jpeg","sha256":"8888888888888888888888888888888888888888888888888888888888888888","messageId":"a message"}],"by":"anna","createdAt":"2026-03-10T08:00:00.000Z","answerId":"a message"}');
INSERT INTO public.papers VALUES ('paper withdrawn', '01a20628-35c4-767b-9305-80f455a7d325', 'service', 'withdrawn', '<iwithdrawn@factory.example>', '2026-03-10T09:00:00.000Z', '2026-03-10T08:00:00.000Z', 1, NULL, NULL, '{"kind":"consultation","role":"engineer","to":{"name":"Li Gong","address":"engineer@factory.example"},"language":"zh-Hans","subject":"内部询问","text":"请回答：泡棉？","files":[{"name":"a.jpg","type":"image/jpeg","sha256":"8888888888888888888888888888888888888888888888888888888888888888","messageId":"a message"}],"by":"anna","createdAt":"2026-03-10T08:00:00.000Z","answerId":null}');


--
-- Data for Name: raw_chunks; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: raw_mails; Type: TABLE DATA; Schema: public; Owner: -
--



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


--
-- Data for Name: search_terms; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.search_terms VALUES ('ks', '01a20628-35c4-767b-9305-80f455a7d325');
INSERT INTO public.search_terms VALUES ('2026', '01a20628-35c4-767b-9305-80f455a7d325');
INSERT INTO public.search_terms VALUES ('0001', '01a20628-35c4-767b-9305-80f455a7d325');
INSERT INTO public.search_terms VALUES ('ks20260001', '01a20628-35c4-767b-9305-80f455a7d325');
INSERT INTO public.search_terms VALUES ('eva', '01a20628-35c4-767b-9305-80f455a7d325');
INSERT INTO public.search_terms VALUES ('huber', '01a20628-35c4-767b-9305-80f455a7d325');
INSERT INTO public.search_terms VALUES ('customer', '01a20628-35c4-767b-9305-80f455a7d325');
INSERT INTO public.search_terms VALUES ('example', '01a20628-35c4-767b-9305-80f455a7d325');
INSERT INTO public.search_terms VALUES ('zerbrochene', '01a20628-35c4-767b-9305-80f455a7d325');
INSERT INTO public.search_terms VALUES ('teller', '01a20628-35c4-767b-9305-80f455a7d325');
INSERT INTO public.search_terms VALUES ('broken', '01a20628-35c4-767b-9305-80f455a7d325');
INSERT INTO public.search_terms VALUES ('plates', '01a20628-35c4-767b-9305-80f455a7d325');
INSERT INTO public.search_terms VALUES ('盘子', '01a20628-35c4-767b-9305-80f455a7d325');
INSERT INTO public.search_terms VALUES ('子碎', '01a20628-35c4-767b-9305-80f455a7d325');
INSERT INTO public.search_terms VALUES ('碎了', '01a20628-35c4-767b-9305-80f455a7d325');
INSERT INTO public.search_terms VALUES ('die', '01a20628-35c4-767b-9305-80f455a7d325');
INSERT INTO public.search_terms VALUES ('sind', '01a20628-35c4-767b-9305-80f455a7d325');
INSERT INTO public.search_terms VALUES ('zerbrochen', '01a20628-35c4-767b-9305-80f455a7d325');
INSERT INTO public.search_terms VALUES ('po', '01a20628-35c4-767b-9305-80f455a7d325');
INSERT INTO public.search_terms VALUES ('0412', '01a20628-35c4-767b-9305-80f455a7d325');
INSERT INTO public.search_terms VALUES ('po20260412', '01a20628-35c4-767b-9305-80f455a7d325');
INSERT INTO public.search_terms VALUES ('ks', '01a20628-35cd-7349-8ddc-412ccb78ee49');
INSERT INTO public.search_terms VALUES ('2026', '01a20628-35cd-7349-8ddc-412ccb78ee49');
INSERT INTO public.search_terms VALUES ('0002', '01a20628-35cd-7349-8ddc-412ccb78ee49');
INSERT INTO public.search_terms VALUES ('ks20260002', '01a20628-35cd-7349-8ddc-412ccb78ee49');
INSERT INTO public.search_terms VALUES ('eva', '01a20628-35cd-7349-8ddc-412ccb78ee49');
INSERT INTO public.search_terms VALUES ('huber', '01a20628-35cd-7349-8ddc-412ccb78ee49');
INSERT INTO public.search_terms VALUES ('customer', '01a20628-35cd-7349-8ddc-412ccb78ee49');
INSERT INTO public.search_terms VALUES ('example', '01a20628-35cd-7349-8ddc-412ccb78ee49');
INSERT INTO public.search_terms VALUES ('zerbrochene', '01a20628-35cd-7349-8ddc-412ccb78ee49');
INSERT INTO public.search_terms VALUES ('teller', '01a20628-35cd-7349-8ddc-412ccb78ee49');
INSERT INTO public.search_terms VALUES ('broken', '01a20628-35cd-7349-8ddc-412ccb78ee49');
INSERT INTO public.search_terms VALUES ('plates', '01a20628-35cd-7349-8ddc-412ccb78ee49');
INSERT INTO public.search_terms VALUES ('盘子', '01a20628-35cd-7349-8ddc-412ccb78ee49');
INSERT INTO public.search_terms VALUES ('子碎', '01a20628-35cd-7349-8ddc-412ccb78ee49');
INSERT INTO public.search_terms VALUES ('碎了', '01a20628-35cd-7349-8ddc-412ccb78ee49');
INSERT INTO public.search_terms VALUES ('die', '01a20628-35cd-7349-8ddc-412ccb78ee49');
INSERT INTO public.search_terms VALUES ('sind', '01a20628-35cd-7349-8ddc-412ccb78ee49');
INSERT INTO public.search_terms VALUES ('zerbrochen', '01a20628-35cd-7349-8ddc-412ccb78ee49');
INSERT INTO public.search_terms VALUES ('po', '01a20628-35cd-7349-8ddc-412ccb78ee49');
INSERT INTO public.search_terms VALUES ('0412', '01a20628-35cd-7349-8ddc-412ccb78ee49');
INSERT INTO public.search_terms VALUES ('po20260412', '01a20628-35cd-7349-8ddc-412ccb78ee49');
INSERT INTO public.search_terms VALUES ('ks', '01a20628-35d4-71a6-a3fd-c5179eec5e8a');
INSERT INTO public.search_terms VALUES ('2026', '01a20628-35d4-71a6-a3fd-c5179eec5e8a');
INSERT INTO public.search_terms VALUES ('0003', '01a20628-35d4-71a6-a3fd-c5179eec5e8a');
INSERT INTO public.search_terms VALUES ('ks20260003', '01a20628-35d4-71a6-a3fd-c5179eec5e8a');
INSERT INTO public.search_terms VALUES ('eva', '01a20628-35d4-71a6-a3fd-c5179eec5e8a');
INSERT INTO public.search_terms VALUES ('huber', '01a20628-35d4-71a6-a3fd-c5179eec5e8a');
INSERT INTO public.search_terms VALUES ('customer', '01a20628-35d4-71a6-a3fd-c5179eec5e8a');
INSERT INTO public.search_terms VALUES ('example', '01a20628-35d4-71a6-a3fd-c5179eec5e8a');
INSERT INTO public.search_terms VALUES ('zerbrochene', '01a20628-35d4-71a6-a3fd-c5179eec5e8a');
INSERT INTO public.search_terms VALUES ('teller', '01a20628-35d4-71a6-a3fd-c5179eec5e8a');
INSERT INTO public.search_terms VALUES ('broken', '01a20628-35d4-71a6-a3fd-c5179eec5e8a');
INSERT INTO public.search_terms VALUES ('plates', '01a20628-35d4-71a6-a3fd-c5179eec5e8a');
INSERT INTO public.search_terms VALUES ('盘子', '01a20628-35d4-71a6-a3fd-c5179eec5e8a');
INSERT INTO public.search_terms VALUES ('子碎', '01a20628-35d4-71a6-a3fd-c5179eec5e8a');
INSERT INTO public.search_terms VALUES ('碎了', '01a20628-35d4-71a6-a3fd-c5179eec5e8a');
INSERT INTO public.search_terms VALUES ('die', '01a20628-35d4-71a6-a3fd-c5179eec5e8a');
INSERT INTO public.search_terms VALUES ('sind', '01a20628-35d4-71a6-a3fd-c5179eec5e8a');
INSERT INTO public.search_terms VALUES ('zerbrochen', '01a20628-35d4-71a6-a3fd-c5179eec5e8a');
INSERT INTO public.search_terms VALUES ('po', '01a20628-35d4-71a6-a3fd-c5179eec5e8a');
INSERT INTO public.search_terms VALUES ('0412', '01a20628-35d4-71a6-a3fd-c5179eec5e8a');
INSERT INTO public.search_terms VALUES ('po20260412', '01a20628-35d4-71a6-a3fd-c5179eec5e8a');
INSERT INTO public.search_terms VALUES ('ks', '01a20628-35da-7131-adbd-ee46b78828be');
INSERT INTO public.search_terms VALUES ('2026', '01a20628-35da-7131-adbd-ee46b78828be');
INSERT INTO public.search_terms VALUES ('0004', '01a20628-35da-7131-adbd-ee46b78828be');
INSERT INTO public.search_terms VALUES ('ks20260004', '01a20628-35da-7131-adbd-ee46b78828be');
INSERT INTO public.search_terms VALUES ('eva', '01a20628-35da-7131-adbd-ee46b78828be');
INSERT INTO public.search_terms VALUES ('huber', '01a20628-35da-7131-adbd-ee46b78828be');
INSERT INTO public.search_terms VALUES ('customer', '01a20628-35da-7131-adbd-ee46b78828be');
INSERT INTO public.search_terms VALUES ('example', '01a20628-35da-7131-adbd-ee46b78828be');
INSERT INTO public.search_terms VALUES ('zerbrochene', '01a20628-35da-7131-adbd-ee46b78828be');
INSERT INTO public.search_terms VALUES ('teller', '01a20628-35da-7131-adbd-ee46b78828be');
INSERT INTO public.search_terms VALUES ('broken', '01a20628-35da-7131-adbd-ee46b78828be');
INSERT INTO public.search_terms VALUES ('plates', '01a20628-35da-7131-adbd-ee46b78828be');
INSERT INTO public.search_terms VALUES ('盘子', '01a20628-35da-7131-adbd-ee46b78828be');
INSERT INTO public.search_terms VALUES ('子碎', '01a20628-35da-7131-adbd-ee46b78828be');
INSERT INTO public.search_terms VALUES ('碎了', '01a20628-35da-7131-adbd-ee46b78828be');
INSERT INTO public.search_terms VALUES ('die', '01a20628-35da-7131-adbd-ee46b78828be');
INSERT INTO public.search_terms VALUES ('sind', '01a20628-35da-7131-adbd-ee46b78828be');
INSERT INTO public.search_terms VALUES ('zerbrochen', '01a20628-35da-7131-adbd-ee46b78828be');
INSERT INTO public.search_terms VALUES ('po', '01a20628-35da-7131-adbd-ee46b78828be');
INSERT INTO public.search_terms VALUES ('0412', '01a20628-35da-7131-adbd-ee46b78828be');
INSERT INTO public.search_terms VALUES ('po20260412', '01a20628-35da-7131-adbd-ee46b78828be');
INSERT INTO public.search_terms VALUES ('ks', '01a20628-35e1-74c6-91ac-7166ad6bc428');
INSERT INTO public.search_terms VALUES ('2026', '01a20628-35e1-74c6-91ac-7166ad6bc428');
INSERT INTO public.search_terms VALUES ('0005', '01a20628-35e1-74c6-91ac-7166ad6bc428');
INSERT INTO public.search_terms VALUES ('ks20260005', '01a20628-35e1-74c6-91ac-7166ad6bc428');
INSERT INTO public.search_terms VALUES ('eva', '01a20628-35e1-74c6-91ac-7166ad6bc428');
INSERT INTO public.search_terms VALUES ('huber', '01a20628-35e1-74c6-91ac-7166ad6bc428');
INSERT INTO public.search_terms VALUES ('customer', '01a20628-35e1-74c6-91ac-7166ad6bc428');
INSERT INTO public.search_terms VALUES ('example', '01a20628-35e1-74c6-91ac-7166ad6bc428');
INSERT INTO public.search_terms VALUES ('zerbrochene', '01a20628-35e1-74c6-91ac-7166ad6bc428');
INSERT INTO public.search_terms VALUES ('teller', '01a20628-35e1-74c6-91ac-7166ad6bc428');
INSERT INTO public.search_terms VALUES ('broken', '01a20628-35e1-74c6-91ac-7166ad6bc428');
INSERT INTO public.search_terms VALUES ('plates', '01a20628-35e1-74c6-91ac-7166ad6bc428');
INSERT INTO public.search_terms VALUES ('盘子', '01a20628-35e1-74c6-91ac-7166ad6bc428');
INSERT INTO public.search_terms VALUES ('子碎', '01a20628-35e1-74c6-91ac-7166ad6bc428');
INSERT INTO public.search_terms VALUES ('碎了', '01a20628-35e1-74c6-91ac-7166ad6bc428');
INSERT INTO public.search_terms VALUES ('die', '01a20628-35e1-74c6-91ac-7166ad6bc428');
INSERT INTO public.search_terms VALUES ('sind', '01a20628-35e1-74c6-91ac-7166ad6bc428');
INSERT INTO public.search_terms VALUES ('zerbrochen', '01a20628-35e1-74c6-91ac-7166ad6bc428');
INSERT INTO public.search_terms VALUES ('po', '01a20628-35e1-74c6-91ac-7166ad6bc428');
INSERT INTO public.search_terms VALUES ('0412', '01a20628-35e1-74c6-91ac-7166ad6bc428');
INSERT INTO public.search_terms VALUES ('po20260412', '01a20628-35e1-74c6-91ac-7166ad6bc428');
INSERT INTO public.search_terms VALUES ('ks', '01a20628-35e7-7790-9ef8-c5cb33b36452');
INSERT INTO public.search_terms VALUES ('2026', '01a20628-35e7-7790-9ef8-c5cb33b36452');
INSERT INTO public.search_terms VALUES ('0006', '01a20628-35e7-7790-9ef8-c5cb33b36452');
INSERT INTO public.search_terms VALUES ('ks20260006', '01a20628-35e7-7790-9ef8-c5cb33b36452');
INSERT INTO public.search_terms VALUES ('eva', '01a20628-35e7-7790-9ef8-c5cb33b36452');
INSERT INTO public.search_terms VALUES ('huber', '01a20628-35e7-7790-9ef8-c5cb33b36452');
INSERT INTO public.search_terms VALUES ('customer', '01a20628-35e7-7790-9ef8-c5cb33b36452');
INSERT INTO public.search_terms VALUES ('example', '01a20628-35e7-7790-9ef8-c5cb33b36452');
INSERT INTO public.search_terms VALUES ('zerbrochene', '01a20628-35e7-7790-9ef8-c5cb33b36452');
INSERT INTO public.search_terms VALUES ('teller', '01a20628-35e7-7790-9ef8-c5cb33b36452');
INSERT INTO public.search_terms VALUES ('broken', '01a20628-35e7-7790-9ef8-c5cb33b36452');
INSERT INTO public.search_terms VALUES ('plates', '01a20628-35e7-7790-9ef8-c5cb33b36452');
INSERT INTO public.search_terms VALUES ('盘子', '01a20628-35e7-7790-9ef8-c5cb33b36452');
INSERT INTO public.search_terms VALUES ('子碎', '01a20628-35e7-7790-9ef8-c5cb33b36452');
INSERT INTO public.search_terms VALUES ('碎了', '01a20628-35e7-7790-9ef8-c5cb33b36452');
INSERT INTO public.search_terms VALUES ('die', '01a20628-35e7-7790-9ef8-c5cb33b36452');
INSERT INTO public.search_terms VALUES ('sind', '01a20628-35e7-7790-9ef8-c5cb33b36452');
INSERT INTO public.search_terms VALUES ('zerbrochen', '01a20628-35e7-7790-9ef8-c5cb33b36452');
INSERT INTO public.search_terms VALUES ('po', '01a20628-35e7-7790-9ef8-c5cb33b36452');
INSERT INTO public.search_terms VALUES ('0412', '01a20628-35e7-7790-9ef8-c5cb33b36452');
INSERT INTO public.search_terms VALUES ('po20260412', '01a20628-35e7-7790-9ef8-c5cb33b36452');
INSERT INTO public.search_terms VALUES ('ks', '01a20628-35ed-768a-92b7-87d9bf6c237d');
INSERT INTO public.search_terms VALUES ('2026', '01a20628-35ed-768a-92b7-87d9bf6c237d');
INSERT INTO public.search_terms VALUES ('0007', '01a20628-35ed-768a-92b7-87d9bf6c237d');
INSERT INTO public.search_terms VALUES ('ks20260007', '01a20628-35ed-768a-92b7-87d9bf6c237d');
INSERT INTO public.search_terms VALUES ('eva', '01a20628-35ed-768a-92b7-87d9bf6c237d');
INSERT INTO public.search_terms VALUES ('huber', '01a20628-35ed-768a-92b7-87d9bf6c237d');
INSERT INTO public.search_terms VALUES ('customer', '01a20628-35ed-768a-92b7-87d9bf6c237d');
INSERT INTO public.search_terms VALUES ('example', '01a20628-35ed-768a-92b7-87d9bf6c237d');
INSERT INTO public.search_terms VALUES ('zerbrochene', '01a20628-35ed-768a-92b7-87d9bf6c237d');
INSERT INTO public.search_terms VALUES ('teller', '01a20628-35ed-768a-92b7-87d9bf6c237d');
INSERT INTO public.search_terms VALUES ('broken', '01a20628-35ed-768a-92b7-87d9bf6c237d');
INSERT INTO public.search_terms VALUES ('plates', '01a20628-35ed-768a-92b7-87d9bf6c237d');
INSERT INTO public.search_terms VALUES ('盘子', '01a20628-35ed-768a-92b7-87d9bf6c237d');
INSERT INTO public.search_terms VALUES ('子碎', '01a20628-35ed-768a-92b7-87d9bf6c237d');
INSERT INTO public.search_terms VALUES ('碎了', '01a20628-35ed-768a-92b7-87d9bf6c237d');
INSERT INTO public.search_terms VALUES ('die', '01a20628-35ed-768a-92b7-87d9bf6c237d');
INSERT INTO public.search_terms VALUES ('sind', '01a20628-35ed-768a-92b7-87d9bf6c237d');
INSERT INTO public.search_terms VALUES ('zerbrochen', '01a20628-35ed-768a-92b7-87d9bf6c237d');
INSERT INTO public.search_terms VALUES ('po', '01a20628-35ed-768a-92b7-87d9bf6c237d');
INSERT INTO public.search_terms VALUES ('0412', '01a20628-35ed-768a-92b7-87d9bf6c237d');
INSERT INTO public.search_terms VALUES ('po20260412', '01a20628-35ed-768a-92b7-87d9bf6c237d');
INSERT INTO public.search_terms VALUES ('ks', '01a20628-35f4-76ce-aebb-09345657ca17');
INSERT INTO public.search_terms VALUES ('2026', '01a20628-35f4-76ce-aebb-09345657ca17');
INSERT INTO public.search_terms VALUES ('0008', '01a20628-35f4-76ce-aebb-09345657ca17');
INSERT INTO public.search_terms VALUES ('ks20260008', '01a20628-35f4-76ce-aebb-09345657ca17');
INSERT INTO public.search_terms VALUES ('eva', '01a20628-35f4-76ce-aebb-09345657ca17');
INSERT INTO public.search_terms VALUES ('huber', '01a20628-35f4-76ce-aebb-09345657ca17');
INSERT INTO public.search_terms VALUES ('customer', '01a20628-35f4-76ce-aebb-09345657ca17');
INSERT INTO public.search_terms VALUES ('example', '01a20628-35f4-76ce-aebb-09345657ca17');
INSERT INTO public.search_terms VALUES ('zerbrochene', '01a20628-35f4-76ce-aebb-09345657ca17');
INSERT INTO public.search_terms VALUES ('teller', '01a20628-35f4-76ce-aebb-09345657ca17');
INSERT INTO public.search_terms VALUES ('broken', '01a20628-35f4-76ce-aebb-09345657ca17');
INSERT INTO public.search_terms VALUES ('plates', '01a20628-35f4-76ce-aebb-09345657ca17');
INSERT INTO public.search_terms VALUES ('盘子', '01a20628-35f4-76ce-aebb-09345657ca17');
INSERT INTO public.search_terms VALUES ('子碎', '01a20628-35f4-76ce-aebb-09345657ca17');
INSERT INTO public.search_terms VALUES ('碎了', '01a20628-35f4-76ce-aebb-09345657ca17');
INSERT INTO public.search_terms VALUES ('die', '01a20628-35f4-76ce-aebb-09345657ca17');
INSERT INTO public.search_terms VALUES ('sind', '01a20628-35f4-76ce-aebb-09345657ca17');
INSERT INTO public.search_terms VALUES ('zerbrochen', '01a20628-35f4-76ce-aebb-09345657ca17');
INSERT INTO public.search_terms VALUES ('po', '01a20628-35f4-76ce-aebb-09345657ca17');
INSERT INTO public.search_terms VALUES ('0412', '01a20628-35f4-76ce-aebb-09345657ca17');
INSERT INTO public.search_terms VALUES ('po20260412', '01a20628-35f4-76ce-aebb-09345657ca17');
INSERT INTO public.search_terms VALUES ('ks', '01a20628-3601-765c-be74-17e0c58d4305');
INSERT INTO public.search_terms VALUES ('2026', '01a20628-3601-765c-be74-17e0c58d4305');
INSERT INTO public.search_terms VALUES ('0009', '01a20628-3601-765c-be74-17e0c58d4305');
INSERT INTO public.search_terms VALUES ('ks20260009', '01a20628-3601-765c-be74-17e0c58d4305');
INSERT INTO public.search_terms VALUES ('eva', '01a20628-3601-765c-be74-17e0c58d4305');
INSERT INTO public.search_terms VALUES ('huber', '01a20628-3601-765c-be74-17e0c58d4305');
INSERT INTO public.search_terms VALUES ('customer', '01a20628-3601-765c-be74-17e0c58d4305');
INSERT INTO public.search_terms VALUES ('example', '01a20628-3601-765c-be74-17e0c58d4305');
INSERT INTO public.search_terms VALUES ('zerbrochene', '01a20628-3601-765c-be74-17e0c58d4305');
INSERT INTO public.search_terms VALUES ('teller', '01a20628-3601-765c-be74-17e0c58d4305');
INSERT INTO public.search_terms VALUES ('broken', '01a20628-3601-765c-be74-17e0c58d4305');
INSERT INTO public.search_terms VALUES ('plates', '01a20628-3601-765c-be74-17e0c58d4305');
INSERT INTO public.search_terms VALUES ('盘子', '01a20628-3601-765c-be74-17e0c58d4305');
INSERT INTO public.search_terms VALUES ('子碎', '01a20628-3601-765c-be74-17e0c58d4305');
INSERT INTO public.search_terms VALUES ('碎了', '01a20628-3601-765c-be74-17e0c58d4305');
INSERT INTO public.search_terms VALUES ('die', '01a20628-3601-765c-be74-17e0c58d4305');
INSERT INTO public.search_terms VALUES ('sind', '01a20628-3601-765c-be74-17e0c58d4305');
INSERT INTO public.search_terms VALUES ('zerbrochen', '01a20628-3601-765c-be74-17e0c58d4305');
INSERT INTO public.search_terms VALUES ('po', '01a20628-3601-765c-be74-17e0c58d4305');
INSERT INTO public.search_terms VALUES ('0412', '01a20628-3601-765c-be74-17e0c58d4305');
INSERT INTO public.search_terms VALUES ('po20260412', '01a20628-3601-765c-be74-17e0c58d4305');


--
-- Data for Name: secrets; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.secrets VALUES ('password:desk', 1, 'sealed', '2026-03-10T08:00:00.000Z');


--
-- Data for Name: sessions; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.sessions VALUES ('1111111111111111111111111111111111111111111111111111111111111111', '01a20628-35a6-7752-ba97-95724a02e603', '2026-03-10T08:00:00.000Z', '2026-03-10T09:00:00.000Z');


--
-- Data for Name: staff; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.staff VALUES ('01a20628-35a6-7752-ba97-95724a02e603', 'Anna', 'anna', '["agent"]', 'Asia/Shanghai', 'zh-Hans', '["zh","en"]', '["service"]', '["AT","CH"]', 1, 'a hash', '2026-03-10T08:00:00.000Z');


--
-- Data for Name: tasks; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.tasks VALUES ('01a20628-35cb-761c-bcdd-5aa701d8a414:refund', '01a20628-35c4-767b-9305-80f455a7d325', 'refund', 'open', 'anna', '2026-03-10T10:00:00.000Z', '{"createdAt":"2026-03-10T08:00:00.000Z","by":"amends","text":"","turnId":"01a20628-35cb-761c-bcdd-5aa701d8a414","letter":null,"closeReason":null,"done":null}');


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

INSERT INTO public.tickets VALUES ('01a20628-35cd-7349-8ddc-412ccb78ee49', 'KS-2026-0002', 'service', NULL, '{"name":"Eva Huber","address":"eva@customer.example"}', 'eva@customer.example', 'Zerbrochene Teller', 'needs-person', NULL, 'high', 1, 'de', 'AT', 'Europe/Vienna', '{"en":"broken plates","zh-Hans":"盘子碎了"}', NULL, '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z', NULL, NULL, NULL, '2026-03-11T08:00:00.000Z', NULL, NULL, '2026-03-12T08:00:00.000Z', NULL, '2026-03-11T08:00:00.000Z', '2026-03-11T08:00:00.000Z', 1, NULL);
INSERT INTO public.tickets VALUES ('01a20628-35d4-71a6-a3fd-c5179eec5e8a', 'KS-2026-0003', 'service', 'AT', '{"name":"Eva Huber","address":"eva@customer.example"}', 'eva@customer.example', 'Zerbrochene Teller', 'held', 'damage', 'low', 1, 'de', 'AT', 'Europe/Vienna', '{"en":"broken plates","zh-Hans":"盘子碎了"}', NULL, '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z', NULL, NULL, '2026-03-10T10:30:00.000Z', '2026-03-11T08:00:00.000Z', NULL, NULL, '2026-03-12T08:00:00.000Z', NULL, '2026-03-11T08:00:00.000Z', '2026-03-11T08:00:00.000Z', 1, NULL);
INSERT INTO public.tickets VALUES ('01a20628-35da-7131-adbd-ee46b78828be', 'KS-2026-0004', 'service', 'AT', '{"name":"Eva Huber","address":"eva@customer.example"}', 'eva@customer.example', 'Zerbrochene Teller', 'scheduled', 'damage', 'normal', 1, 'de', 'AT', 'Europe/Vienna', '{"en":"broken plates","zh-Hans":"盘子碎了"}', NULL, '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z', NULL, NULL, NULL, '2026-03-11T08:00:00.000Z', NULL, NULL, '2026-03-12T08:00:00.000Z', NULL, '2026-03-11T08:00:00.000Z', '2026-03-11T08:00:00.000Z', 1, NULL);
INSERT INTO public.tickets VALUES ('01a20628-35e1-74c6-91ac-7166ad6bc428', 'KS-2026-0005', 'service', 'AT', '{"name":"Eva Huber","address":"eva@customer.example"}', 'eva@customer.example', 'Zerbrochene Teller', 'sending', 'damage', 'normal', 1, 'de', 'AT', 'Europe/Vienna', '{"en":"broken plates","zh-Hans":"盘子碎了"}', NULL, '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z', NULL, NULL, NULL, '2026-03-11T08:00:00.000Z', NULL, NULL, '2026-03-12T08:00:00.000Z', NULL, '2026-03-11T08:00:00.000Z', '2026-03-11T08:00:00.000Z', 1, NULL);
INSERT INTO public.tickets VALUES ('01a20628-35e7-7790-9ef8-c5cb33b36452', 'KS-2026-0006', 'service', 'AT', '{"name":"Eva Huber","address":"eva@customer.example"}', 'eva@customer.example', 'Zerbrochene Teller', 'uncertain', 'damage', 'normal', 1, 'de', 'AT', 'Europe/Vienna', '{"en":"broken plates","zh-Hans":"盘子碎了"}', NULL, '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z', NULL, NULL, NULL, '2026-03-11T08:00:00.000Z', NULL, NULL, '2026-03-12T08:00:00.000Z', NULL, '2026-03-11T08:00:00.000Z', '2026-03-11T08:00:00.000Z', 1, NULL);
INSERT INTO public.tickets VALUES ('01a20628-35ed-768a-92b7-87d9bf6c237d', 'KS-2026-0007', 'service', 'AT', '{"name":"Eva Huber","address":"eva@customer.example"}', 'eva@customer.example', 'Zerbrochene Teller', 'failed', 'damage', 'normal', 1, 'de', 'AT', 'Europe/Vienna', '{"en":"broken plates","zh-Hans":"盘子碎了"}', NULL, '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z', NULL, NULL, NULL, '2026-03-11T08:00:00.000Z', NULL, NULL, '2026-03-12T08:00:00.000Z', NULL, '2026-03-11T08:00:00.000Z', '2026-03-11T08:00:00.000Z', 1, NULL);
INSERT INTO public.tickets VALUES ('01a20628-35f4-76ce-aebb-09345657ca17', 'KS-2026-0008', 'service', 'AT', '{"name":"Eva Huber","address":"eva@customer.example"}', 'eva@customer.example', 'Zerbrochene Teller', 'waiting-customer', 'damage', 'normal', 1, 'de', 'AT', 'Europe/Vienna', '{"en":"broken plates","zh-Hans":"盘子碎了"}', NULL, '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z', NULL, NULL, NULL, '2026-03-11T08:00:00.000Z', NULL, NULL, '2026-03-12T08:00:00.000Z', NULL, NULL, '9999-12-31T23:59:59.999Z', 1, NULL);
INSERT INTO public.tickets VALUES ('01a20628-3601-765c-be74-17e0c58d4305', 'KS-2026-0009', 'service', 'AT', '{"name":"Eva Huber","address":"eva@customer.example"}', 'eva@customer.example', 'Zerbrochene Teller', 'closed', 'damage', 'normal', 1, 'de', 'AT', 'Europe/Vienna', '{"en":"broken plates","zh-Hans":"盘子碎了"}', NULL, '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z', 'solved', NULL, '2026-03-11T08:00:00.000Z', NULL, NULL, '2026-03-12T08:00:00.000Z', NULL, NULL, '9999-12-31T23:59:59.999Z', 1, NULL);
INSERT INTO public.tickets VALUES ('01a20628-3643-760d-8ebd-663399d87cc1', 'KS-2026-0010', 'service', 'AT', '{"name":"","address":""}', '(forgotten)', '', 'closed', 'damage', 'normal', 1, 'de', 'AT', NULL, '{}', NULL, '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z', 'no-answer', NULL, '2026-03-11T08:00:00.000Z', NULL, NULL, '2026-03-12T08:00:00.000Z', NULL, NULL, '9999-12-31T23:59:59.999Z', 2, NULL);
INSERT INTO public.tickets VALUES ('01a20628-35c4-767b-9305-80f455a7d325', 'KS-2026-0001', 'service', 'AT', '{"name":"Eva Huber","address":"eva@customer.example"}', 'eva@customer.example', 'Zerbrochene Teller', 'pending', 'damage', 'critical', 0, 'de', 'AT', 'Europe/Vienna', '{"en":"broken plates","zh-Hans":"盘子碎了"}', 'anna', '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z', NULL, NULL, NULL, '2026-03-11T08:00:00.000Z', NULL, NULL, '2026-03-12T08:00:00.000Z', NULL, '2026-03-11T08:00:00.000Z', '2026-03-11T08:00:00.000Z', 2, NULL);


--
-- Data for Name: turns; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.turns VALUES ('01a20628-35c9-719b-a860-89a4a7891243', '01a20628-35c4-767b-9305-80f455a7d325', 'solution', 'drafted', '2026-03-10T07:59:00.000Z', '{"id":"01a20628-35c9-719b-a860-89a4a7891243","ticketId":"01a20628-35c4-767b-9305-80f455a7d325","account":"service","messageId":null,"purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T07:59:00.000Z","stage":"drafted","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}', '2026-03-10T08:00:00.000Z', 'the customer wrote again', NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a20628-35d2-77fa-9d0e-b98ae72140b1', '01a20628-35cd-7349-8ddc-412ccb78ee49', 'solution', 'drafted', '2026-03-10T07:59:00.000Z', '{"id":"01a20628-35d2-77fa-9d0e-b98ae72140b1","ticketId":"01a20628-35cd-7349-8ddc-412ccb78ee49","account":"service","messageId":null,"purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T07:59:00.000Z","stage":"drafted","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}', '2026-03-10T08:00:00.000Z', 'the customer wrote again', NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a20628-35d2-77fb-9e83-9465beea83bc', '01a20628-35cd-7349-8ddc-412ccb78ee49', 'solution', 'understood', '2026-03-10T08:00:00.000Z', '{"id":"01a20628-35d2-77fb-9e83-9465beea83bc","ticketId":"01a20628-35cd-7349-8ddc-412ccb78ee49","account":"service","messageId":"01a20628-35d0-741e-b323-04c8e5d1cf31","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"understood","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}}', NULL, NULL, 'no template', '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a20628-35d7-762b-bd63-10cd5c2bf704', '01a20628-35d4-71a6-a3fd-c5179eec5e8a', 'solution', 'drafted', '2026-03-10T07:59:00.000Z', '{"id":"01a20628-35d7-762b-bd63-10cd5c2bf704","ticketId":"01a20628-35d4-71a6-a3fd-c5179eec5e8a","account":"service","messageId":null,"purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T07:59:00.000Z","stage":"drafted","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}', '2026-03-10T08:00:00.000Z', 'the customer wrote again', NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a20628-35d7-762c-b4d5-187c64e80a79', '01a20628-35d4-71a6-a3fd-c5179eec5e8a', 'solution', 'drafted', '2026-03-10T08:00:00.000Z', '{"id":"01a20628-35d7-762c-b4d5-187c64e80a79","ticketId":"01a20628-35d4-71a6-a3fd-c5179eec5e8a","account":"service","messageId":"01a20628-35d5-7706-a984-427d024add26","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"drafted","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}', NULL, NULL, NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a20628-35dc-777c-a155-b30570ab58ac', '01a20628-35da-7131-adbd-ee46b78828be', 'solution', 'drafted', '2026-03-10T07:59:00.000Z', '{"id":"01a20628-35dc-777c-a155-b30570ab58ac","ticketId":"01a20628-35da-7131-adbd-ee46b78828be","account":"service","messageId":null,"purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T07:59:00.000Z","stage":"drafted","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}', '2026-03-10T08:00:00.000Z', 'the customer wrote again', NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a20628-35dd-7239-bd3b-9c6d67cac64e', '01a20628-35da-7131-adbd-ee46b78828be', 'solution', 'approved', '2026-03-10T08:00:00.000Z', '{"id":"01a20628-35dd-7239-bd3b-9c6d67cac64e","ticketId":"01a20628-35da-7131-adbd-ee46b78828be","account":"service","messageId":"01a20628-35db-7418-b528-dbb1b3f36f42","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"approved","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"approval":{"id":"01a20628-35de-748f-9880-d41d2e8c63c2","by":"anna","via":"desk","decidedAt":"2026-03-10T08:00:00.000Z","revision":1,"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","messageId":"<01a20628-35de-748f-9880-d41d2e8c63c2@factory.example>","sendAt":"2026-03-10T08:10:00.000Z","sendAtChosenBy":"machine","offHours":false,"sendAtWhy":"Tuesday morning in Vienna"}}', NULL, NULL, NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a20628-35e4-70f3-86a6-768aed1d0b7f', '01a20628-35e1-74c6-91ac-7166ad6bc428', 'solution', 'drafted', '2026-03-10T07:59:00.000Z', '{"id":"01a20628-35e4-70f3-86a6-768aed1d0b7f","ticketId":"01a20628-35e1-74c6-91ac-7166ad6bc428","account":"service","messageId":null,"purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T07:59:00.000Z","stage":"drafted","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}', '2026-03-10T08:00:00.000Z', 'the customer wrote again', NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a20628-35e4-70f4-ace7-3adac787ebdf', '01a20628-35e1-74c6-91ac-7166ad6bc428', 'solution', 'approved', '2026-03-10T08:00:00.000Z', '{"id":"01a20628-35e4-70f4-ace7-3adac787ebdf","ticketId":"01a20628-35e1-74c6-91ac-7166ad6bc428","account":"service","messageId":"01a20628-35e2-7404-b27f-e1ebb82b6a3a","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"approved","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"approval":{"id":"01a20628-35e5-748e-b146-e77cd7354c47","by":"anna","via":"desk","decidedAt":"2026-03-10T08:00:00.000Z","revision":1,"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","messageId":"<01a20628-35e5-748e-b146-e77cd7354c47@factory.example>","sendAt":"2026-03-10T08:10:00.000Z","sendAtChosenBy":"machine","offHours":false,"sendAtWhy":"Tuesday morning in Vienna"}}', NULL, NULL, NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a20628-35ea-7547-8e6d-9e9b883f2947', '01a20628-35e7-7790-9ef8-c5cb33b36452', 'solution', 'drafted', '2026-03-10T07:59:00.000Z', '{"id":"01a20628-35ea-7547-8e6d-9e9b883f2947","ticketId":"01a20628-35e7-7790-9ef8-c5cb33b36452","account":"service","messageId":null,"purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T07:59:00.000Z","stage":"drafted","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}', '2026-03-10T08:00:00.000Z', 'the customer wrote again', NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a20628-35ea-7548-a8a9-a904ada0229a', '01a20628-35e7-7790-9ef8-c5cb33b36452', 'solution', 'approved', '2026-03-10T08:00:00.000Z', '{"id":"01a20628-35ea-7548-a8a9-a904ada0229a","ticketId":"01a20628-35e7-7790-9ef8-c5cb33b36452","account":"service","messageId":"01a20628-35e8-7084-828d-8072c7f77726","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"approved","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"approval":{"id":"01a20628-35eb-7473-ab75-1cd2cc2e871a","by":"anna","via":"desk","decidedAt":"2026-03-10T08:00:00.000Z","revision":1,"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","messageId":"<01a20628-35eb-7473-ab75-1cd2cc2e871a@factory.example>","sendAt":"2026-03-10T08:10:00.000Z","sendAtChosenBy":"machine","offHours":false,"sendAtWhy":"Tuesday morning in Vienna"}}', NULL, NULL, NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a20628-35f0-72a6-b953-445a0af1cf76', '01a20628-35ed-768a-92b7-87d9bf6c237d', 'solution', 'drafted', '2026-03-10T07:59:00.000Z', '{"id":"01a20628-35f0-72a6-b953-445a0af1cf76","ticketId":"01a20628-35ed-768a-92b7-87d9bf6c237d","account":"service","messageId":null,"purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T07:59:00.000Z","stage":"drafted","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}', '2026-03-10T08:00:00.000Z', 'the customer wrote again', NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a20628-35f1-7327-af62-b1788a5368e9', '01a20628-35ed-768a-92b7-87d9bf6c237d', 'solution', 'approved', '2026-03-10T08:00:00.000Z', '{"id":"01a20628-35f1-7327-af62-b1788a5368e9","ticketId":"01a20628-35ed-768a-92b7-87d9bf6c237d","account":"service","messageId":"01a20628-35ef-75d7-a982-d8f6c83708a1","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"approved","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"approval":{"id":"01a20628-35f1-7328-b4cf-82d2299aeaf9","by":"anna","via":"desk","decidedAt":"2026-03-10T08:00:00.000Z","revision":1,"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","messageId":"<01a20628-35f1-7328-b4cf-82d2299aeaf9@factory.example>","sendAt":"2026-03-10T08:10:00.000Z","sendAtChosenBy":"machine","offHours":false,"sendAtWhy":"Tuesday morning in Vienna"}}', NULL, NULL, NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a20628-35f7-7419-a336-60c6e13699c8', '01a20628-35f4-76ce-aebb-09345657ca17', 'solution', 'drafted', '2026-03-10T07:59:00.000Z', '{"id":"01a20628-35f7-7419-a336-60c6e13699c8","ticketId":"01a20628-35f4-76ce-aebb-09345657ca17","account":"service","messageId":null,"purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T07:59:00.000Z","stage":"drafted","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}', '2026-03-10T08:00:00.000Z', 'the customer wrote again', NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a20628-35f7-741a-9929-1e8800bb09b7', '01a20628-35f4-76ce-aebb-09345657ca17', 'solution', 'approved', '2026-03-10T08:00:00.000Z', '{"id":"01a20628-35f7-741a-9929-1e8800bb09b7","ticketId":"01a20628-35f4-76ce-aebb-09345657ca17","account":"service","messageId":"01a20628-35f5-7298-b587-c99dfb9fe7c4","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"approved","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"approval":{"id":"01a20628-35f8-73d9-b3d1-ba439ea6f67f","by":"anna","via":"desk","decidedAt":"2026-03-10T08:00:00.000Z","revision":1,"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","messageId":"<01a20628-35f8-73d9-b3d1-ba439ea6f67f@factory.example>","sendAt":"2026-03-10T08:10:00.000Z","sendAtChosenBy":"machine","offHours":false,"sendAtWhy":"Tuesday morning in Vienna"}}', NULL, NULL, NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a20628-3604-772b-96b8-6f7c039c642a', '01a20628-3601-765c-be74-17e0c58d4305', 'solution', 'drafted', '2026-03-10T07:59:00.000Z', '{"id":"01a20628-3604-772b-96b8-6f7c039c642a","ticketId":"01a20628-3601-765c-be74-17e0c58d4305","account":"service","messageId":null,"purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T07:59:00.000Z","stage":"drafted","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}', '2026-03-10T08:00:00.000Z', 'the customer wrote again', NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a20628-3605-71f8-bc28-8ce068d51792', '01a20628-3601-765c-be74-17e0c58d4305', 'solution', 'approved', '2026-03-10T08:00:00.000Z', '{"id":"01a20628-3605-71f8-bc28-8ce068d51792","ticketId":"01a20628-3601-765c-be74-17e0c58d4305","account":"service","messageId":"01a20628-3602-74d9-bcc1-968b42dca47b","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"approved","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"approval":{"id":"01a20628-3606-748a-899c-f3c0e5e5e035","by":"anna","via":"desk","decidedAt":"2026-03-10T08:00:00.000Z","revision":1,"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","messageId":"<01a20628-3606-748a-899c-f3c0e5e5e035@factory.example>","sendAt":"2026-03-10T08:10:00.000Z","sendAtChosenBy":"machine","offHours":false,"sendAtWhy":"Tuesday morning in Vienna"}}', NULL, NULL, NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a20628-3653-725e-8e63-af912f9e8fed', '01a20628-3643-760d-8ebd-663399d87cc1', 'solution', 'drafted', '2026-03-10T07:59:00.000Z', '{"id":"01a20628-3653-725e-8e63-af912f9e8fed","ticketId":"01a20628-3643-760d-8ebd-663399d87cc1","account":"service","messageId":null,"purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T07:59:00.000Z","findings":{"kind":{"value":"complaint","confidence":0.9,"why":[]},"reply":{"value":"draft","confidence":0.9,"why":[]},"language":{"value":"de","confidence":0.9,"why":[]},"replyLanguage":{"value":"de","confidence":0.9,"why":[]},"country":{"value":"AT","confidence":0.9,"why":[]},"timezone":{"value":null,"confidence":0,"why":[]},"zones":[],"issue":{"value":"damage","confidence":0.9,"why":[]},"alsoIssues":{"value":[],"confidence":0.9,"why":[]},"severity":{"value":"normal","confidence":0.9,"why":[]},"tone":{"value":"calm","confidence":0.9,"why":[]},"orderNumbers":{"value":[],"confidence":0,"why":[]},"claim":{"value":null,"confidence":0,"why":[]},"wants":{"value":["replacement"],"confidence":0.9,"why":[]},"evidence":{"value":"none","confidence":0.9,"why":[]},"answer":{"value":null,"confidence":0.9,"why":[]},"customerName":{"value":null,"confidence":0,"why":[]},"suspicious":{"value":false,"confidence":0.9,"why":[]},"quantity":{"value":null,"confidence":0,"why":[]},"product":{"value":null,"confidence":0,"why":[]},"newText":""},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[],"cc":[],"subject":"","text":"","html":"","attachments":[],"inReplyTo":null,"references":[]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"stage":"drafted"}', '2026-03-10T08:00:00.000Z', 'the customer wrote again', NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a20628-3654-730e-9cfd-97d4dbea1911', '01a20628-3643-760d-8ebd-663399d87cc1', 'solution', 'drafted', '2026-03-10T08:00:00.000Z', '{"id":"01a20628-3654-730e-9cfd-97d4dbea1911","ticketId":"01a20628-3643-760d-8ebd-663399d87cc1","account":"service","messageId":"01a20628-3645-7588-aed1-a5a01d335480","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","findings":{"kind":{"value":"complaint","confidence":0.9,"why":[]},"reply":{"value":"draft","confidence":0.9,"why":[]},"language":{"value":"de","confidence":0.9,"why":[]},"replyLanguage":{"value":"de","confidence":0.9,"why":[]},"country":{"value":"AT","confidence":0.9,"why":[]},"timezone":{"value":null,"confidence":0,"why":[]},"zones":[],"issue":{"value":"damage","confidence":0.9,"why":[]},"alsoIssues":{"value":[],"confidence":0.9,"why":[]},"severity":{"value":"normal","confidence":0.9,"why":[]},"tone":{"value":"calm","confidence":0.9,"why":[]},"orderNumbers":{"value":[],"confidence":0,"why":[]},"claim":{"value":null,"confidence":0,"why":[]},"wants":{"value":["replacement"],"confidence":0.9,"why":[]},"evidence":{"value":"none","confidence":0.9,"why":[]},"answer":{"value":null,"confidence":0.9,"why":[]},"customerName":{"value":null,"confidence":0,"why":[]},"suspicious":{"value":false,"confidence":0.9,"why":[]},"quantity":{"value":null,"confidence":0,"why":[]},"product":{"value":null,"confidence":0,"why":[]},"newText":""},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[],"cc":[],"subject":"","text":"","html":"","attachments":[],"inReplyTo":null,"references":[]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"stage":"drafted"}', '2026-03-10T08:00:00.000Z', 'forgotten', NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a20628-35cb-761c-bcdd-5aa701d8a414', '01a20628-35c4-767b-9305-80f455a7d325', 'solution', 'drafted', '2026-03-10T08:00:00.000Z', '{"id":"01a20628-35cb-761c-bcdd-5aa701d8a414","ticketId":"01a20628-35c4-767b-9305-80f455a7d325","account":"service","messageId":"01a20628-35c6-773f-84c7-00544f0f4fb4","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"drafted","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Zurich","confidence":1,"why":[],"corrected":{"by":"anna","at":"2026-03-10T08:00:00.000Z","machine":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]}}},"zones":[{"zone":"Europe/Zurich","probability":1}],"issue":{"value":"shortage","confidence":1,"why":[],"corrected":{"by":"anna","at":"2026-03-10T08:00:00.000Z","machine":{"value":"damage","confidence":0.9,"why":["zerbrochen"]}}},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}', NULL, NULL, NULL, '2026-03-10T08:00:00.000Z');


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
-- Name: staff staff_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.staff
    ADD CONSTRAINT staff_key PRIMARY KEY (id);


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
-- Name: client_drafts_by_state; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX client_drafts_by_state ON public.client_drafts USING btree (account, state);


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
-- Name: client_drafts client_drafts_turn_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.client_drafts
    ADD CONSTRAINT client_drafts_turn_id_fkey FOREIGN KEY (turn_id) REFERENCES public.turns(id);


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
-- Name: sessions sessions_staff_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES public.staff(id);


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

\unrestrict 4Rft08B11tNl6boR6Fbswk4obyg9CopMxQz5A6XSr3pFtYylb7083m7BE9XLjFK

