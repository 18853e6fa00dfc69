"""Which law stands in which test, and which engine, broken by hand, it catches.

The first part is what comparing promises, the second what reach does; a law of comparison is named
as among `tests.comparison.laws.LAWS`, which has a broken engine of the same name.
"""

from __future__ import annotations

COMPARISON = {
    "cmp(A, A) is equal, whatever is not stated or disputed in A": "nothing differs from itself",
    "cmp(A, B) is cmp(B, A) turned round": "swapping sides turns the direction",
    "at most as wide is transitive, flow by flow": "narrowing chains",
    "at most as lax is transitive on each dimension": "each dimension chains",
    "an item, recipient, purpose or limb more is never narrower, one less never wider": (
        "adding never narrows"
    ),
    "a gate or a safeguard more is never weaker": "a gate or safeguard never weakens",
    "a value that is not stated any more turns nothing unknown into a verdict": (
        "what is not stated stays unknown"
    ),
    "the order of clauses and of keys is irrelevant": "order is irrelevant",
    "ids are irrelevant": "names are only names",
    "a regime cut at a change of law keeps its verdict": (
        "another day of the same slice changes nothing"
    ),
    "coarser precision is narrower": "coarsening is narrowing",
    "nothing is narrower than everything but nothing": "against nothing everything ended",
    "the verdict is that of expanding every case": "the engine and exhaustive expansion agree",
}

Row = tuple[str, str, str]
"""The file, the test of the law, and the test that an engine is caught by it."""

REACH: dict[str, Row] = {
    "whether it arrives is what an exhaustive search finds": (
        "reach.test_against_oracle",
        "test_it_arrives_established_contested_or_not_at_all_as_the_search_finds",
        "test_an_engine_that_puts_no_sides_together_is_caught",
    ),
    "supports and chains are what it finds": (
        "reach.test_against_oracle",
        "test_the_smallest_supports_and_chains_are_those_that_the_search_finds",
        "test_an_engine_that_keeps_longer_ways_beside_shorter_ones_is_caught",
    ),
    "tellings and sufficient sets are what it finds": (
        "reach.test_against_oracle",
        "test_tellings_and_their_smallest_sets_are_those_that_the_search_finds",
        "test_an_engine_that_counts_all_sets_and_not_the_smallest_is_caught",
    ),
    "for every set of agreeing bodies what arrives grows with disclosures": (
        "reach.test_growth",
        "test_what_arrives_grows_with_disclosures_whoever_agrees",
        "test_an_engine_that_keeps_but_one_way_is_caught_by_growth",
    ),
    "what arrives grows with the set of those who agree": (
        "reach.test_growth",
        "test_what_arrives_grows_with_those_who_agree",
        "test_an_engine_that_drops_a_step_when_another_joins_is_caught",
    ),
    "it shrinks with gates: one more never makes a sufficient set smaller": (
        "reach.test_growth",
        "test_a_gate_that_is_added_never_makes_a_sufficient_set_smaller",
        "test_an_engine_that_counts_only_the_last_gate_is_caught",
    ),
    "it shrinks with what is required": (
        "reach.test_growth",
        "test_what_arrives_shrinks_with_what_is_required",
        "test_an_engine_in_which_any_required_field_will_do_is_caught",
    ),
    "a sufficient set suffices, and nothing smaller does": (
        "reach.test_sides",
        "test_every_sufficient_set_suffices_and_no_smaller_one_does",
        "test_an_engine_that_keeps_sets_that_are_not_smallest_is_caught",
    ),
    "no chain takes two sides of one dispute": (
        "reach.test_sides",
        "test_no_chain_takes_two_sides_of_one_dispute",
        "test_an_engine_that_lets_sides_mix_is_caught",
    ),
    "what arrives whoever is right is established": (
        "reach.test_sides",
        "test_what_arrives_whoever_is_right_is_established",
        "test_an_engine_that_puts_no_sides_together_is_caught_by_that",
    ),
    "a no subtracts nothing from another disclosure": (
        "reach.test_sides",
        "test_a_no_subtracts_nothing_from_another_disclosure",
        "test_an_engine_in_which_one_no_takes_all_away_is_caught",
    ),
    "what the recipient collects itself does not arrive": (
        "reach.test_chains",
        "test_what_the_recipient_collects_itself_never_counts_as_arriving",
        "test_an_engine_that_counts_what_comes_back_is_caught",
    ),
    "the steps of a chain follow each other": (
        "reach.test_chains",
        "test_each_step_of_a_chain_can_follow_those_before_it",
        "test_an_engine_that_puts_steps_in_the_order_of_their_names_is_caught",
    ),
    "a firewall cuts": (
        "reach.test_firewalls",
        "test_nothing_arrives_past_a_firewall",
        "test_an_engine_that_cuts_but_one_way_is_caught",
    ),
    "a firewall is minimal": (
        "reach.test_firewalls",
        "test_whatever_is_left_out_of_a_firewall_it_leaks",
        "test_an_engine_that_stops_all_there_is_is_caught",
    ),
    "every minimal firewall is listed": (
        "reach.test_firewalls",
        "test_every_smallest_set_that_cuts_is_listed",
        "test_an_engine_that_looks_at_established_ways_only_is_caught",
    ),
    "no firewall stops what the data were given for": (
        "reach.test_firewalls",
        "test_no_firewall_stops_what_the_data_were_given_for",
        "test_an_engine_that_takes_every_exchange_for_a_candidate_is_caught",
    ),
    "the order of keys is irrelevant to reach": (
        "reach.test_order",
        "test_the_order_of_keys_changes_no_answer",
        "test_an_engine_that_keeps_what_is_written_first_is_caught",
    ),
    "the order of files is irrelevant to reach": (
        "reach.test_order",
        "test_the_order_of_files_changes_no_answer",
        "test_a_merging_that_keeps_only_what_the_first_file_says_is_caught",
    ),
    "a regime cut at a change of law keeps its reach": (
        "reach.test_order",
        "test_another_day_of_the_same_slice_changes_no_answer",
        "test_an_engine_in_which_papers_lapse_unsaid_is_caught",
    ),
    "ids are irrelevant to reach": (
        "reach.test_names",
        "test_other_names_change_nothing_but_names",
        "test_an_engine_that_assumes_the_first_by_name_is_caught",
    ),
    "a stranger changes nothing": (
        "reach.test_names",
        "test_a_flow_that_has_nothing_to_do_with_it_changes_nothing",
        "test_an_engine_that_assumes_but_one_origin_is_caught",
    ),
    "a unit and its body are one": (
        "reach.test_names",
        "test_a_unit_and_its_body_are_one",
        "test_an_engine_to_which_a_unit_is_another_body_is_caught",
    ),
    "a capability of one field arrives as that field does": (
        "reach.test_ability",
        "test_a_capability_of_one_field_arrives_as_that_field_does",
        "test_counting_what_a_body_collects_itself_as_arrived_is_noticed",
    ),
    "a capability takes every part": (
        "reach.test_ability",
        "test_a_capability_is_there_only_where_every_part_is_held",
        "test_a_part_that_is_lacking_is_noticed",
    ),
    "passage lets no more through if nothing passes that does not pass there": (
        "comparison.test_sufficient",
        "test_no_more_is_let_through_if_nothing_passes_that_does_not_pass_there",
        "test_an_order_that_counts_heads_is_caught",
    ),
    "a witness of passage passes on one side alone": (
        "comparison.test_sufficient",
        "test_every_witness_is_true",
        "test_a_witness_of_what_passes_on_both_sides_is_caught",
    ),
    "one more who must agree lets no more through": (
        "comparison.test_sufficient",
        "test_one_more_who_must_agree_never_lets_more_through",
        "test_an_order_by_what_is_the_same_is_caught",
    ),
    "passage is transitive": (
        "comparison.test_sufficient",
        "test_letting_no_more_through_chains",
        "test_an_order_in_which_one_set_is_enough_is_caught",
    ),
    "plain flows are moved at first sight as their steps are": (
        "reach.test_everything",
        "test_plain_flows_are_moved_at_first_sight_as_their_steps_are",
        "test_a_first_sight_that_overlooks_disputes_is_caught",
    ),
    "nothing is held beyond the upper bound": (
        "reach.test_everything",
        "test_nothing_is_held_beyond_the_upper_bound",
        "test_bits_that_follow_from_nothing_are_caught",
    ),
    "the lower bound is all that is held without a side": (
        "reach.test_everything",
        "test_the_lower_bound_is_all_that_is_held_without_a_side",
        "test_bits_that_do_not_wait_for_what_is_required_are_caught",
    ),
    "all that an exhaustive search finds lies within the upper bound": (
        "reach.test_everything",
        "test_all_that_an_exhaustive_search_finds_is_within_the_upper_bound",
        "test_bits_that_follow_from_nothing_are_caught",
    ),
}
